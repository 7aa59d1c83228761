// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
// Buttons that copy what stands in another element, which they name in data-copy.
function text(element) {
  if (element instanceof HTMLInputElement) {
    return element.value;
  }
  return Array.from(element.children, (child) => child.textContent.trim()).join('\n');
}

// Where the server was not told its address, the browser knows the one that it used.
function completeAddresses() {
  for (const input of document.querySelectorAll('input[data-address=true]')) {
    input.value = new URL(input.value, location.origin).href;
  }
}

export function copyOnClick() {
  completeAddresses();
  if (!navigator.clipboard) {
    return;
  }
  for (const button of document.querySelectorAll('[data-copy]')) {
    button.hidden = false;
  }
  document.addEventListener('click', async (event) => {
    const button = event.target.closest('[data-copy]');
    if (!button) {
      return;
    }
    await navigator.clipboard.writeText(text(document.getElementById(button.dataset.copy)));
    button.querySelector('span').textContent = button.dataset.copied;
  });
}
