// The review workspace: the draft saves as it is typed, the lease lives as long as somebody works, keys reach the panes.
// Every one of these things also works, more slowly, by the page's own buttons.

const form = document.getElementById('review');
const field = (name) => form.elements.namedItem(name);
const saved = document.getElementById('saved');
const rationale = field('Input.Rationale');
const hasDraft = field('Input.HasDraft').value === 'true';
const copyKey = `draft:${form.dataset.claim}`;
const address = (handler) => `${location.pathname}?handler=${handler}`;

// == the draft

const verdict = () => form.querySelector('[name="Input.Verdict"]:checked')?.value ?? '';
const typed = () => JSON.stringify([verdict(), rationale?.value ?? '']);
let known = hasDraft ? typed() : '';
let timer = 0;
let sending = null;

function say(words, time) {
  const text = document.createElement('span');
  text.append(words);
  if (time) {
    const at = document.createElement('time');
    at.append(time);
    text.append(' ', at);
  }
  saved.replaceChildren(text);
}

function post(handler, names, keepalive = false) {
  const body = new FormData();
  for (const name of ['__RequestVerificationToken', 'Input.Token', ...names]) {
    body.append(name, name === 'Input.Verdict' ? verdict() : field(name)?.value ?? '');
  }
  return fetch(address(handler), { method: 'POST', body, keepalive, headers: { Accept: 'application/json' } });
}

async function save() {
  clearTimeout(timer);
  if (!hasDraft || sending || typed() === known) {
    return;
  }
  const sent = typed();
  localStorage.setItem(copyKey, JSON.stringify({ at: Date.now(), typed: sent }));
  try {
    sending = post('Draft', ['Input.HasDraft', 'Input.DraftAt', 'Input.Verdict', 'Input.Rationale']);
    const answer = await sending;
    if (!answer.ok) {
      throw new Error(answer.status);
    }
    const state = await answer.json();
    known = sent;
    field('Input.DraftAt').value = state.draftAt;
    say('Draft saved', state.saved);
    localStorage.removeItem(copyKey);
    tellOther(state.other);
    if (lease && !state.lease) {
      lost();
    }
  } catch {
    say('Not saved yet: kept in this browser');
    timer = setTimeout(save, 10_000);
  } finally {
    sending = null;
  }
  if (typed() !== known) {
    timer ||= setTimeout(save, 700);
  }
}

function tellOther(other) {
  if (!other) {
    return;
  }
  const notice = document.getElementById('other-tab');
  notice.querySelector('p').textContent = `Another tab saved this draft at ${other.savedAt}${other.verdict ? ` (${other.verdict})` : ''}; yours has replaced it. What was typed there:`;
  notice.querySelector('textarea').value = other.rationale ?? '';
  notice.hidden = false;
}

form.addEventListener('input', (event) => {
  if (event.target.name?.startsWith('Input.')) {
    clearTimeout(timer);
    timer = setTimeout(save, 700);
  }
});
// What was typed when the connection or the browser broke off: newer than anything the desk has.
if (hasDraft) {
  const copy = JSON.parse(localStorage.getItem(copyKey) ?? 'null');
  if (copy && copy.typed !== known && copy.at * 1000 > Number(field('Input.DraftAt').value)) {
    const [choice, words] = JSON.parse(copy.typed);
    rationale.value = words;
    const radio = form.querySelector(`[name="Input.Verdict"][value="${CSS.escape(choice)}"]`);
    if (radio) {
      radio.checked = true;
    }
    save();
  } else {
    localStorage.removeItem(copyKey);
  }
}
addEventListener('pagehide', () => {
  if (hasDraft && typed() !== known && !form.dataset.sent) {
    post('Draft', ['Input.HasDraft', 'Input.DraftAt', 'Input.Verdict', 'Input.Rationale'], true).catch(() => {});
  }
});
document.addEventListener('submit', (event) => {
  if (event.target === form) {
    clearTimeout(timer);
    keepPlace();
  }
});

// == the lease

const lease = document.getElementById('lease');
const leaseTime = 15 * 60_000;
const idleTime = 12 * 60_000;
let expires = lease ? Date.parse(lease.dataset.expires) : 0;
let active = Date.now();
for (const sign of ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart']) {
  addEventListener(sign, () => { active = Date.now(); }, { passive: true });
}

function draw() {
  const left = Math.max(0, expires - Date.now());
  const seconds = Math.round(left / 1000);
  lease.querySelector('[role=timer]').textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  lease.querySelector('.bar-fill').setAttribute('width', `${Math.min(100, (left / leaseTime) * 100)}%`);
  if (left === 0) {
    lost();
  }
}

function lost() {
  document.getElementById('lease-lost')?.removeAttribute('hidden');
  clearInterval(ticking);
  clearInterval(beating);
}

async function beat() {
  if (Date.now() - active > idleTime) {
    return;
  }
  try {
    const answer = await post('Heartbeat', []);
    if (answer.ok) {
      const state = await answer.json();
      if (state.lease) {
        expires = Date.parse(state.lease);
      } else {
        lost();
      }
    }
  } catch {
    // No connection: the clock runs on, and the next beat tries again.
  }
}

const ticking = lease ? setInterval(draw, 1000) : 0;
const beating = lease ? setInterval(beat, 60_000) : 0;

// == panes, pins and keys

const panes = [...form.querySelectorAll('.pane-body')];
const placeKey = `place:${form.dataset.claim}`;

function keepPlace() {
  sessionStorage.setItem(placeKey, JSON.stringify(panes.map((p) => p.scrollTop)));
}
const place = JSON.parse(sessionStorage.getItem(placeKey) ?? 'null');
sessionStorage.removeItem(placeKey);
const current = form.querySelector('mark[aria-current]');
if (place && !form.querySelector('.error')) {
  panes.forEach((pane, i) => { pane.scrollTop = place[i] ?? 0; });
} else {
  const article = document.getElementById('article');
  if (current && article.scrollHeight > article.clientHeight) {
    const offset = current.getBoundingClientRect().top - article.getBoundingClientRect().top;
    article.scrollTo({ top: offset - article.clientHeight / 3, behavior: 'instant' });
  }
  form.querySelector('.pane-claim .error')?.scrollIntoView({ block: 'center', behavior: 'instant' });
}

// A number stands at the line where its claim begins; two claims that begin on one line would lie on each other.
function partPins() {
  let floor = -Infinity;
  const pins = [...form.querySelectorAll('.pin')];
  for (const pin of pins) {
    pin.style.translate = '';
  }
  const places = pins.map((pin) => {
    if (!pin.checkVisibility()) {
      return null;
    }
    let words = pin.nextElementSibling;
    while (words?.matches('.pin')) {
      words = words.nextElementSibling;
    }
    const box = pin.getBoundingClientRect();
    const line = words?.getClientRects()[0];
    return { top: box.top, wanted: line ? line.top + (line.height - box.height) / 2 : box.top, height: box.height };
  });
  pins.forEach((pin, i) => {
    if (places[i]) {
      const { top, wanted, height } = places[i];
      const at = Math.max(wanted, floor);
      pin.style.translate = `0 ${at - top}px`;
      floor = at + height - 4;
    }
  });
}
const prose = document.getElementById('prose');
new ResizeObserver(partPins).observe(prose);

document.getElementById('evidence').addEventListener('desk:key', (event) => {
  if (event.target.id === 'evidence') {
    event.preventDefault();
    form.querySelector(`[data-cite="${event.detail}"]`)?.click();
  }
});

const shown = () => panes.filter((p) => p.checkVisibility());
form.closest('main').addEventListener('desk:key', (event) => {
  if (event.detail !== 'F6') {
    return;
  }
  event.preventDefault();
  const tabs = [...form.querySelectorAll('[name=Pane]')].filter((t) => t.parentElement.checkVisibility());
  if (tabs.length > 0 && shown().length < 2) {
    tabs[(tabs.findIndex((t) => t.checked) + 1) % tabs.length].click();
    shown()[0]?.focus();
  } else {
    const all = shown();
    all[(all.findIndex((p) => p.contains(document.activeElement)) + 1) % all.length].focus();
  }
});

let opening = null;
form.addEventListener('desk:key', (event) => {
  opening = event.target.matches('summary') ? event.target.parentElement : null;
});
form.addEventListener('toggle', (event) => {
  if (event.target.open && (event.target === opening || event.target.contains(document.activeElement))) {
    opening = null;
    event.target.querySelector('.shape-body :is(input:not([type=hidden]), textarea)')?.focus();
  }
}, true);

// Enter in a field presses the button of its own part, not the form's first one.
form.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.isComposing || !event.target.matches('input:not([type=radio], [type=file])')) {
    return;
  }
  const button = event.target.closest('.shape-body, .evidence-find')?.querySelector('button');
  if (button && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    button.click();
  }
});

// == words marked in the article

const points = (text) => [...text].length;

function offset(node, within) {
  const paragraph = (node.nodeType === 1 ? node : node.parentElement)?.closest('[data-start]');
  if (!paragraph || !prose.contains(paragraph)) {
    return null;
  }
  const range = document.createRange();
  range.selectNodeContents(paragraph);
  range.setEnd(node, within);
  const part = range.cloneContents();
  for (const pin of part.querySelectorAll('.pin')) {
    pin.remove();
  }
  return Number(paragraph.dataset.start) + points(part.textContent);
}

function marked() {
  const selection = getSelection();
  if (selection.rangeCount === 0 || selection.isCollapsed) {
    return null;
  }
  const range = selection.getRangeAt(0);
  const [start, end] = [offset(range.startContainer, range.startOffset), offset(range.endContainer, range.endOffset)];
  return start !== null && end !== null && start < end ? { start, end } : null;
}

const markWords = document.getElementById('mark-words').querySelector('summary');
let selected = null;
// A press on the button may clear the selection before the click arrives.
markWords.addEventListener('pointerdown', () => { selected = marked(); });
markWords.addEventListener('click', (event) => {
  const words = marked() ?? selected;
  selected = null;
  if (words) {
    event.preventDefault();
    field('Shape.MarkStart').value = words.start;
    field('Shape.MarkEnd').value = words.end;
    form.requestSubmit(document.getElementById('mark-send'));
  }
});
