// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
// What htmx sends carries the token of the session, as forms carry it in a hidden field.
export function carryToken() {
  document.addEventListener('htmx:configRequest', (event) => {
    const token = document.querySelector('meta[name=csrf-token]');
    if (token && token.content) {
      event.detail.headers['X-CSRF-Token'] = token.content;
    }
  });
}
