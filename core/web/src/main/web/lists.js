// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
// Lists: "/" goes to their search, and on small screens one button shows their filters. All else is the server's.
const typed = 'input, textarea, select, [contenteditable]';

function search(event) {
  const plain = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey;
  const field = document.querySelector('[data-search]');
  if (plain && field && !event.target.closest(typed)) {
    event.preventDefault();
    field.focus();
    field.select();
  }
}

function toggle(event) {
  const button = event.target.closest('[data-toggles]');
  if (button) {
    const shown = document.getElementById(button.dataset.toggles).classList.toggle('open');
    button.setAttribute('aria-expanded', shown);
  }
}

export function workLists() {
  document.addEventListener('keydown', search);
  document.addEventListener('click', toggle);
}
