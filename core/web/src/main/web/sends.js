// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
// A form that is nothing but a file goes as soon as the file is chosen, which its hint says before.
export function sendFiles() {
  document.addEventListener('change', (event) => {
    const field = event.target.closest('input[type=file][data-sends]');
    if (field && field.files.length > 0) {
      field.form.requestSubmit();
    }
  });
}
