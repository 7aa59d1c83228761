// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
// Picking with a scanner or the keyboard: Enter never sends half a list, it goes on to the next line.
const said = (scan, words, code, count) => {
  const text = words.replace('{code}', code).replace('{count}', count);
  const box = scan.form.querySelector('[data-scan-said]');
  box.textContent = text;
  box.classList.toggle('text-danger', words !== scan.dataset.counted);
};

// A fraction of a metre is weighed or measured, never scanned: a code counts for one.
function count(scan) {
  const code = scan.value.trim();
  scan.value = '';
  if (!code) {
    return;
  }
  const lines = [...scan.form.querySelectorAll('[data-code]')].filter(
    (line) => line.dataset.code.toLowerCase() === code.toLowerCase(),
  );
  if (!lines.length) {
    said(scan, scan.dataset.unknown, code, 0);
    return;
  }
  const amount = (line) => Number(line.value.replace(',', '.')) || 0;
  const line = lines.find((open) => amount(open) + 1 <= Number(open.dataset.left));
  if (!line) {
    said(scan, scan.dataset.enough, code, 0);
    return;
  }
  line.value = String(amount(line) + 1);
  said(scan, scan.dataset.counted, code, line.value);
}

function goOn(field) {
  const steps = [...field.form.querySelectorAll('[data-step]')];
  const next = steps[steps.indexOf(field) + 1] ?? field.form.querySelector('button[type=submit]');
  next.focus();
}

export function pickLines() {
  for (const box of document.querySelectorAll('[data-scan-box]')) {
    box.hidden = false;
  }
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.ctrlKey || !(event.target instanceof HTMLInputElement)) {
      return;
    }
    if (event.target.matches('[data-scan]')) {
      event.preventDefault();
      count(event.target);
    } else if (event.target.matches('[data-step]')) {
      event.preventDefault();
      goOn(event.target);
    }
  });
}
