// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
// Forms that a passkey fills in: the server says what to ask the browser (data-passkey-ask), the answer goes into the field
// named passkey, and the form is sent like any other. Without script, or without passkeys, such a form stays hidden.
const AGAIN_MILLIS = 240_000;
let waiting = null;

function bytes(text) {
  const plain = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}

function text(buffer) {
  const plain = String.fromCharCode(...new Uint8Array(buffer));
  return btoa(plain).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

const listed = (credentials) => credentials.map((one) => ({ ...one, id: bytes(one.id) }));

function asked(options) {
  const ready = { ...options, challenge: bytes(options.challenge) };
  if (options.user) {
    ready.user = { ...options.user, id: bytes(options.user.id) };
  }
  for (const list of ['allowCredentials', 'excludeCredentials']) {
    if (options[list]) {
      ready[list] = listed(options[list]);
    }
  }
  return ready;
}

function told(credential) {
  const from = credential.response;
  const response = { clientDataJSON: text(from.clientDataJSON) };
  for (const part of ['attestationObject', 'authenticatorData', 'signature', 'userHandle']) {
    if (from[part]) {
      response[part] = text(from[part]);
    }
  }
  if (from.getTransports) {
    response.transports = from.getTransports();
  }
  return JSON.stringify({
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    response,
    clientExtensionResults: {},
  });
}

async function options(form) {
  const token = document.querySelector('meta[name=csrf-token]');
  const headers = token && token.content ? { 'X-CSRF-Token': token.content } : {};
  const answer = await fetch(form.dataset.passkeyAsk, { method: 'POST', headers, redirect: 'error' });
  if (!answer.ok) {
    throw new Error('status ' + answer.status);
  }
  return asked(await answer.json());
}

function stopWaiting() {
  if (waiting) {
    waiting.abort();
    waiting = null;
  }
}

async function ceremony(form, extra) {
  const publicKey = await options(form);
  const way = form.dataset.passkey;
  const credential = await navigator.credentials[way]({ publicKey, ...extra });
  form.elements.passkey.value = told(credential);
  form.submit();
}

function failed(form, shown) {
  form.querySelector('[data-passkey-failed]').hidden = !shown;
  for (const button of form.querySelectorAll('button')) {
    button.disabled = false;
  }
}

// The browser lists passkeys among what it fills into the e-mail field. What was asked runs out, so it is asked anew.
async function waitForAutofill(form) {
  const can = PublicKeyCredential.isConditionalMediationAvailable;
  if (!can || !(await can.call(PublicKeyCredential))) {
    return;
  }
  const again = async () => {
    stopWaiting();
    const mine = new AbortController();
    waiting = mine;
    try {
      await ceremony(form, { mediation: 'conditional', signal: mine.signal });
    } catch (refused) {
      // Nobody asked for anything yet: there is nothing to tell.
    }
  };
  again();
  setInterval(() => {
    if (waiting && !document.hidden) {
      again();
    }
  }, AGAIN_MILLIS);
}

export function showPasskeys() {
  if (!window.PublicKeyCredential || !navigator.credentials) {
    return;
  }
  for (const note of document.querySelectorAll('[data-passkey-missing]')) {
    note.hidden = true;
  }
  for (const form of document.querySelectorAll('form[data-passkey]')) {
    form.hidden = false;
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      stopWaiting();
      failed(form, false);
      for (const button of form.querySelectorAll('button')) {
        button.disabled = true;
      }
      try {
        await ceremony(form, {});
      } catch (refused) {
        failed(form, true);
      }
    });
    if (form.hasAttribute('data-passkey-autofill')) {
      waitForAutofill(form);
    }
  }
}
