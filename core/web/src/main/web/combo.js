// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
// Fields that suggest (role combobox; data-combo says whom to ask). An answer counts only while it is the answer to what stands
// in the field, and Enter waits for that one. Whoever goes on from a field hears "combo:done".
const LEAST = 2;
const PATIENCE = 120;

let timer = 0;
let asking = new AbortController();
let pending = false;
let goes = false;

const list = (field) => document.getElementById(field.getAttribute('aria-controls'));
const options = (field) => [...list(field).querySelectorAll('[role=option]')];
const chosen = (field) => list(field).querySelector('[aria-selected=true]');
const isOpen = (field) => !list(field).hidden;

function say(text) {
  const said = document.getElementById('entry-said');
  if (said) {
    said.textContent = text;
  }
}

function mark(field, option) {
  for (const other of options(field)) {
    other.setAttribute('aria-selected', String(other === option));
  }
  if (option) {
    option.scrollIntoView({ block: 'nearest' });
    field.setAttribute('aria-activedescendant', option.id);
  } else {
    field.removeAttribute('aria-activedescendant');
  }
}

export function wrong(field, is) {
  field.classList.toggle('is-invalid', is);
  if (is) {
    field.setAttribute('aria-invalid', 'true');
  } else {
    field.removeAttribute('aria-invalid');
  }
}

function close(field) {
  list(field).hidden = true;
  field.setAttribute('aria-expanded', 'false');
  field.removeAttribute('aria-activedescendant');
}

function stop() {
  clearTimeout(timer);
  asking.abort();
  pending = false;
  goes = false;
}

function done(field) {
  stop();
  close(field);
  field.dispatchEvent(new CustomEvent('combo:done', { bubbles: true }));
}

function choose(field, option) {
  field.value = option.dataset.value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  done(field);
}

function show(field, html) {
  const box = list(field);
  box.innerHTML = html;
  const answer = box.firstElementChild;
  if (!answer || answer.dataset.answers !== field.value.trim() || document.activeElement !== field) {
    return;
  }
  box.replaceChildren(...answer.children);
  const all = options(field);
  all.forEach((option, at) => {
    option.id = box.id + '-' + at;
  });
  box.hidden = all.length === 0;
  field.setAttribute('aria-expanded', String(all.length > 0));
  mark(field, all[0]);
  say(answer.dataset.said);
  if (goes && all.length > 0) {
    choose(field, all[0]);
  } else if (goes) {
    wrong(field, true);
  }
  goes = false;
}

async function ask(field) {
  const mine = new AbortController();
  asking = mine;
  try {
    const answer = await fetch(field.dataset.combo + '?q=' + encodeURIComponent(field.value.trim()), {
      headers: { 'HX-Request': 'true' },
      signal: mine.signal,
    });
    const html = answer.ok ? await answer.text() : '';
    if (mine.signal.aborted) {
      return;
    }
    pending = false;
    show(field, html);
    if (answer.status === 401) {
      field.dispatchEvent(new CustomEvent('combo:door', { bubbles: true, detail: answer.headers.get('HX-Redirect') }));
    }
  } catch {
    // What is typed is judged by the server when it is sent, suggested or not.
    if (!mine.signal.aborted) {
      pending = false;
      goes = false;
    }
  }
}

function typing(field) {
  stop();
  close(field);
  wrong(field, false);
  if (field.value.trim().length >= LEAST) {
    pending = true;
    timer = setTimeout(() => ask(field), PATIENCE);
  }
}

function step(field, by) {
  const all = options(field);
  mark(field, all[(all.indexOf(chosen(field)) + by + all.length) % all.length]);
}

function enter(field) {
  if (isOpen(field) && chosen(field)) {
    choose(field, chosen(field));
  } else if (pending) {
    goes = true;
  } else {
    done(field);
  }
}

function press(event) {
  const field = event.target.closest('[data-combo]');
  if (!field || event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) {
    return;
  }
  if (event.key === 'Enter') {
    event.preventDefault();
    enter(field);
  } else if (event.key === 'Escape' && isOpen(field)) {
    event.preventDefault();
    close(field);
  } else if (isOpen(field) && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
    event.preventDefault();
    step(field, event.key === 'ArrowDown' ? 1 : -1);
  }
}

export function suggest() {
  document.addEventListener('keydown', press);
  document.addEventListener('input', (event) => {
    if (event.target.matches('[data-combo]')) {
      typing(event.target);
    }
  });
  document.addEventListener('focusout', (event) => {
    if (event.target.matches('[data-combo]')) {
      stop();
      close(event.target);
    }
  });
  // Before the field loses the focus, and its list with it.
  document.addEventListener('mousedown', (event) => {
    const option = event.target.closest('.combo-options [role=option]');
    if (option) {
      event.preventDefault();
      choose(option.closest('.combo').querySelector('[data-combo]'), option);
    }
  });
}
