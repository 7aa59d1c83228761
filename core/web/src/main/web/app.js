// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
// Every name of an event or a header that the pages rely on stands in these few files.
import { carryToken } from './csrf.js';
import { suggest } from './combo.js';
import { copyOnClick } from './copy.js';
import { takeOrders } from './entry.js';
import { tidy } from './keep.js';
import { workLists } from './lists.js';
import { openPalette } from './palette.js';
import { showPasskeys } from './passkeys.js';
import { pickLines } from './picks.js';
import { sendFiles } from './sends.js';

const root = document.documentElement;

function switchThemes() {
  for (const button of document.querySelectorAll('[data-theme-switch]')) {
    button.hidden = false;
  }
  document.addEventListener('click', (event) => {
    if (!event.target.closest('[data-theme-switch]')) {
      return;
    }
    const theme = root.getAttribute('data-bs-theme') === 'dark' ? 'light' : 'dark';
    root.setAttribute('data-bs-theme', theme);
    document.cookie = '__Host-comptoir-theme=' + theme + '; path=/; max-age=31536000; samesite=lax; secure';
  });
}

// A menu that is open closes when somebody clicks elsewhere or presses Escape.
function closeMenus() {
  const close = (except) => {
    for (const menu of document.querySelectorAll('details[data-closes][open]')) {
      if (menu !== except) {
        menu.open = false;
      }
    }
  };
  document.addEventListener('click', (event) => close(event.target.closest('details[data-closes]')));
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      close(null);
    }
  });
}

// Sending twice is refused by the server; this spares the second try.
function sendOnce() {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    // What answers with a file leaves this page as it is, and may be asked for again.
    if (event.defaultPrevented || form.method !== 'post' || form.hasAttribute('data-stays')) {
      return;
    }
    setTimeout(() => {
      for (const button of form.querySelectorAll('button[type=submit]')) {
        button.disabled = true;
      }
    });
  });
  // Back from the next page, the form can be sent again.
  window.addEventListener('pageshow', () => {
    for (const button of document.querySelectorAll('form button[type=submit]:disabled')) {
      button.disabled = false;
    }
  });
}

carryToken();
copyOnClick();
workLists();
pickLines();
sendFiles();
openPalette();
switchThemes();
closeMenus();
sendOnce();
showPasskeys();
tidy();
suggest();
takeOrders();
