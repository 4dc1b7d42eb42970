// A filter takes effect when it is chosen; without this script the "Show" button does it.
const form = document.getElementById('filters');
form?.addEventListener('change', (event) => {
  if (event.target.matches('select, input[type=checkbox]')) {
    for (const field of form.querySelectorAll('select, input[name=speaker]')) {
      field.disabled = field.value === '';
    }
    form.requestSubmit();
  }
});
