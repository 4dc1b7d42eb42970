// Files dropped on the sheet land in the file field; the form does the rest.

for (const drop of document.querySelectorAll('[data-drop]')) {
  const field = drop.querySelector('input[type=file]');
  drop.querySelector('[data-drop-words]').hidden = false;
  drop.addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files')) {
      event.preventDefault();
      drop.toggleAttribute('data-over', true);
    }
  });
  for (const leave of ['dragleave', 'drop']) {
    drop.addEventListener(leave, () => drop.toggleAttribute('data-over', false));
  }
  drop.addEventListener('drop', (event) => {
    event.preventDefault();
    const files = new DataTransfer();
    for (const file of [...field.files, ...event.dataTransfer.files]) {
      files.items.add(file);
    }
    field.files = files.files;
    field.focus();
  });
}
