// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
// Runs before anything is drawn: what the server did not know, the machine says.
(function () {
  var root = document.documentElement;
  // What only scripts can open is shown as it is where there are none.
  root.classList.add('js');
  if (!root.hasAttribute('data-bs-theme')) {
    root.setAttribute('data-bs-theme', matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
  }
})();
