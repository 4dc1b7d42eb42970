// Keys, dialogs and copy buttons for every page. Which key does what stands in the page: data-key comes from Ui/Keys.cs.

const root = document.documentElement;
const lettersOff = root.dataset.keys === 'off';
const sequenceWait = 1200;
let pending = '';
let pendingSince = 0;

const typing = (element) =>
  element instanceof Element &&
  element.closest('input:not([type=checkbox], [type=radio], [type=submit], [type=button], [type=range]), textarea, select, [contenteditable]') !== null;

const shown = (element) => element.checkVisibility?.() ?? element.offsetParent !== null;

function pressed(event) {
  const name = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return event.ctrlKey || event.metaKey ? `Ctrl+${name}` : name;
}

function matches(strokes, press) {
  return strokes === '1-9' ? /^[1-9]$/.test(press) : strokes === press;
}

function holders() {
  const dialog = document.querySelector('dialog[open]');
  return [...(dialog ?? document).querySelectorAll('[data-key]')].filter((e) => shown(e) || e.closest('nav'));
}

function act(element, press) {
  const event = new CustomEvent('desk:key', { bubbles: true, cancelable: true, detail: press });
  if (!element.dispatchEvent(event)) {
    return;
  }
  if (element.matches('input[type=radio], input[type=checkbox]')) {
    element.click();
    element.focus({ focusVisible: true });
  } else if (element.matches('input, textarea, select')) {
    element.focus({ focusVisible: true });
    element.select?.();
  } else {
    element.click();
  }
}

document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.isComposing || event.altKey || event.repeat) {
    return;
  }
  const press = pressed(event);
  const letter = press.length === 1;
  if (letter && (lettersOff || typing(event.target))) {
    return;
  }
  if (press.startsWith('Arrow') && document.activeElement !== document.body) {
    return;
  }
  if (press === 'Escape') {
    document.querySelector('details.menu[open]')?.removeAttribute('open');
    if (typing(event.target)) {
      event.target.blur();
    }
    return;
  }

  const live = holders();
  const sequence = pending && event.timeStamp - pendingSince < sequenceWait ? `${pending} ${press}` : press;
  pending = '';
  const found = live.find((e) => matches(e.dataset.key, sequence));
  if (found) {
    event.preventDefault();
    act(found, press);
  } else if (letter && live.some((e) => e.dataset.key.startsWith(`${press} `))) {
    pending = press;
    pendingSince = event.timeStamp;
  }
});

document.addEventListener('click', (event) => {
  const opener = event.target.closest('[data-dialog]');
  const dialog = opener && document.getElementById(opener.dataset.dialog);
  if (dialog && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    dialog.showModal();
    return;
  }
  const copy = event.target.closest('[data-copy]');
  if (copy) {
    const field = document.getElementById(copy.dataset.copy);
    field.select();
    navigator.clipboard?.writeText(field.value).then(() => {
      copy.querySelector('[data-done]')?.replaceChildren(copy.querySelector('[data-done]').dataset.done);
    });
    return;
  }
  for (const menu of document.querySelectorAll('details.menu[open]')) {
    if (!menu.contains(event.target)) {
      menu.removeAttribute('open');
    }
  }
});

// A form is sent once: the second press of an impatient hand is not a second review.
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== 'post' || 'again' in form.dataset) {
    return;
  }
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = 'true';
  form.setAttribute('aria-busy', 'true');
});
addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-sent]')) {
    delete form.dataset.sent;
    form.removeAttribute('aria-busy');
  }
});
