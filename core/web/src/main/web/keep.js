// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
// What somebody types of an order stays in this tab until it is saved, by their own name: a session may end in the middle.
// Whoever else signs in here finds nothing of it.
const PREFIX = 'comptoir-order:';

function stored() {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}

function drop(unwanted) {
  const kept = stored();
  if (kept) {
    for (const key of Object.keys(kept)) {
      if (key.startsWith(PREFIX) && unwanted(key, kept[key])) {
        kept.removeItem(key);
      }
    }
  }
}

export function keep(user, entry) {
  try {
    stored()?.setItem(PREFIX + user, JSON.stringify(entry));
  } catch {
    // A full or forbidden store keeps nothing; the page works all the same.
  }
}

export function kept(user) {
  try {
    return JSON.parse(stored()?.getItem(PREFIX + user) ?? 'null');
  } catch {
    return null;
  }
}

export function forget() {
  drop(() => true);
}

// On every page: what is another's goes, and what was saved, which is seen by its order being there.
export function tidy() {
  const user = document.querySelector('meta[name=user]');
  if (user) {
    drop((key, entry) => !key.startsWith(PREFIX + user.content) || entry.includes(JSON.stringify(location.pathname)));
  }
  document.addEventListener('submit', (event) => {
    if (event.target.getAttribute('action') === '/sign-out') {
      forget();
    }
  });
}
