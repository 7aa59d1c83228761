// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
// Taking an order by keyboard. Lines are moved about here; what they are and cost is the server's to say: the form is posted
// as it stands, and of the answer what it says of lines that did not change meanwhile is taken over.
import { wrong } from './combo.js';
import { forget, keep, kept } from './keep.js';

const PATIENCE = 250;
const MOST_LINES = 200;
const TOO_LARGE = 413;
const PARTS = ['entry-wrong', 'entry-customer', 'entry-totals'];

const the = (id) => document.getElementById(id);
const form = () => document.querySelector('form[data-entry]');
const rows = () => [...document.querySelectorAll('#entry-lines > [data-line]')];
const sku = (row) => row.querySelector('[name=sku]');
const quantity = (row) => row.querySelector('[name=quantity]');
const isBlank = (row) => sku(row).value === '' && quantity(row).value === '';
const content = (row) => sku(row).value + '\t' + quantity(row).value;

let timer = 0;
let asking = new AbortController();
let dirty = false;
let leaving = false;

function typed() {
  const fields = form().elements;
  return {
    customer: fields.customer.value,
    reference: fields.reference.value,
    address: fields.address.value,
    lines: rows().filter((row) => !isBlank(row)).map((row) => [sku(row).value, quantity(row).value]),
    pasted: fields.pasted.value,
    key: fields.key.value,
    version: fields.version?.value,
    base: fields.base?.value,
    saved: form().dataset.saved,
  };
}

function changed() {
  dirty = true;
  keep(form().dataset.entry, typed());
}

function number() {
  rows().forEach((row, at) => {
    for (const element of row.querySelectorAll('[data-numbered]')) {
      for (const pair of element.dataset.numbered.split(';')) {
        const equals = pair.indexOf('=');
        const value = pair.slice(equals + 1).replace('#', at).replace('@', at + 1);
        element.setAttribute(pair.slice(0, equals), value);
      }
    }
  });
}

function add(after) {
  if (rows().length >= MOST_LINES) {
    return null;
  }
  const row = the('entry-pattern').content.firstElementChild.cloneNode(true);
  if (after) {
    after.after(row);
  } else {
    the('entry-lines').append(row);
  }
  number();
  return row;
}

function go(field) {
  field.focus();
  field.select?.();
}

function remove(row) {
  const all = rows();
  const next = all[all.indexOf(row) + 1] ?? all[all.indexOf(row) - 1] ?? add(null);
  if (next) {
    row.remove();
    number();
    go(sku(next));
    changed();
    soon();
  }
}

function move(row, by, field) {
  const other = by < 0 ? row.previousElementSibling : row.nextElementSibling;
  if (other) {
    other[by < 0 ? 'before' : 'after'](row);
    number();
    field.focus();
    changed();
  }
}

function door(address) {
  keep(form().dataset.entry, typed());
  leaving = true;
  location.assign(address ?? '/sign-in');
}

function takePart(old, fresh) {
  if (old && fresh && !old.contains(document.activeElement)) {
    const open = old.querySelector('details')?.open;
    old.replaceChildren(...fresh.childNodes);
    const details = old.querySelector('details');
    if (details && open) {
      details.open = true;
    }
  }
}

// Half a word is not wrong yet.
function takeRow(row, fresh) {
  if (document.activeElement === sku(row)) {
    return;
  }
  wrong(sku(row), sku(fresh).hasAttribute('aria-invalid'));
  wrong(quantity(row), quantity(fresh).hasAttribute('aria-invalid'));
  for (const part of row.querySelectorAll('[data-part]')) {
    takePart(part, fresh.querySelector('[data-part=' + part.dataset.part + ']'));
  }
}

function take(html, sent, whole) {
  const answer = document.createElement('template');
  answer.innerHTML = html;
  const from = (id) => answer.content.querySelector('#' + id);
  const fresh = [...from('entry-lines').children];
  if (whole) {
    the('entry-lines').replaceChildren(...fresh);
    the('entry-paste').replaceWith(from('entry-paste'));
  } else {
    sent.forEach(({ row, was }, at) => {
      if (fresh[at] && row.isConnected && content(row) === was) {
        takeRow(row, fresh[at]);
      }
    });
  }
  wrong(form().elements.customer, from('entry-customer').dataset.wrong === 'true');
  PARTS.forEach((id) => takePart(the(id), from(id)));
  const gross = the('entry-totals').querySelector('[data-gross]');
  if (gross) {
    the('entry-said').textContent = gross.previousElementSibling.textContent + ' ' + gross.textContent;
  }
}

async function price(whole) {
  clearTimeout(timer);
  asking.abort();
  const mine = new AbortController();
  asking = mine;
  const sent = rows().map((row) => ({ row, was: content(row) }));
  const body = new URLSearchParams(new FormData(form()));
  body.set('do', 'price');
  try {
    const answer = await fetch(form().getAttribute('action'), {
      method: 'POST',
      headers: { 'HX-Request': 'true', 'X-CSRF-Token': document.querySelector('meta[name=csrf-token]').content },
      body,
      signal: mine.signal,
    });
    if (answer.status === 401) {
      door(answer.headers.get('HX-Redirect'));
      return;
    }
    const html = answer.ok ? await answer.text() : '';
    if (!mine.signal.aborted) {
      the('entry-large').hidden = answer.status !== TOO_LARGE;
      the('entry-broken').hidden = answer.ok || answer.status === TOO_LARGE;
      if (answer.ok) {
        take(html, sent, whole);
        if (whole) {
          go(sku(rows().find((row) => sku(row).classList.contains('is-invalid')) ?? rows().at(-1)));
        }
        changed();
      }
    }
  } catch {
    if (!mine.signal.aborted) {
      the('entry-broken').hidden = false;
    }
  }
}

function soon() {
  clearTimeout(timer);
  timer = setTimeout(() => price(false), PATIENCE);
}

// The button that keeps what was typed; a draft that is changed has but one.
function last() {
  return form().querySelector('[value=confirm]') ?? form().querySelector('button.w-100[value=draft]');
}

function nextLine(row) {
  const next = row.nextElementSibling ?? add(row);
  go(next ? sku(next) : last());
}

// Enter goes on: customer, their number, the first line, its quantity, the next line; from an empty line to the button.
function onwards(field) {
  const row = field.closest('[data-line]');
  if (field.name === 'customer') {
    go(form().elements.reference);
  } else if (field.name === 'reference') {
    go(sku(rows().find(isBlank) ?? rows()[0]));
  } else if (field.name === 'sku' && field.value === '') {
    go(last());
  } else if (field.name === 'sku') {
    if (quantity(row).value === '') {
      quantity(row).value = '1';
    }
    go(quantity(row));
    changed();
    soon();
  } else if (field.name === 'quantity') {
    nextLine(row);
  }
}

// Once: the second time the button would be out of use, and what it says left out.
function send(act) {
  if (leaving) {
    return;
  }
  form().requestSubmit(form().querySelector('button.w-100[value=' + act + ']') ?? last());
}

function pressWithin(row, event) {
  const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
  if (event.altKey && by !== 0) {
    event.preventDefault();
    move(row, by, event.target);
  } else if ((event.ctrlKey || event.metaKey) && event.key === 'Delete') {
    event.preventDefault();
    remove(row);
  } else if (plain && by !== 0 && event.target.name === 'quantity') {
    event.preventDefault();
    const other = by < 0 ? row.previousElementSibling : row.nextElementSibling;
    if (other) {
      go(quantity(other));
    }
  }
}

function press(event) {
  if (!form() || event.isComposing || the('palette')?.open) {
    return;
  }
  const command = event.ctrlKey || event.metaKey;
  const row = event.target.closest('[data-line]');
  if (command && event.key === 'Enter') {
    event.preventDefault();
    send('confirm');
  } else if (command && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 's') {
    event.preventDefault();
    send('draft');
  } else if (event.key === 'Enter' && ['reference', 'quantity'].includes(event.target.name)) {
    event.preventDefault();
    onwards(event.target);
  } else if (row) {
    pressWithin(row, event);
  }
}

function paste(event) {
  const field = event.target.closest('#entry-lines [name=sku]');
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (field && /[\t\n\r]/.test(text.trim())) {
    event.preventDefault();
    form().elements.pasted.value = text;
    changed();
    price(true);
  }
}

function click(event) {
  if (!form()) {
    return;
  }
  if (event.target.closest('[data-entry-forget]')) {
    forget();
    leaving = true;
  } else if (event.target.closest('[data-entry-add]')) {
    event.preventDefault();
    const row = add(null);
    if (row) {
      go(sku(row));
    }
  } else if (event.target.closest('[data-entry-price]')) {
    event.preventDefault();
    price(false);
  } else if (event.target.closest('[data-entry-take]')) {
    event.preventDefault();
    price(true);
  } else if (event.target.closest('[data-entry-remove]')) {
    event.preventDefault();
    remove(event.target.closest('[data-line]'));
  }
}

function restore(entry) {
  const fields = form().elements;
  for (const name of ['customer', 'reference', 'address', 'pasted', 'key', 'version', 'base']) {
    if (fields[name]) {
      fields[name].value = entry[name] ?? '';
    }
  }
  form().dataset.saved = entry.saved;
  the('entry-lines').replaceChildren();
  for (const [item, many] of [...entry.lines, ['', '']]) {
    const row = add(null);
    if (row) {
      sku(row).value = item;
      quantity(row).value = many;
    }
  }
  dirty = true;
  the('entry-restored').hidden = false;
  go(sku(rows().at(-1)));
  price(false);
}

function begin() {
  const entry = kept(form().dataset.entry);
  if (form().dataset.dirty === 'true') {
    changed();
    document.querySelector('#entry-wrong [tabindex]')?.focus();
  } else if (form().dataset.fresh === 'true' && entry && (entry.customer || entry.lines.length > 0)) {
    restore(entry);
  }
}

export function takeOrders() {
  if (!form()) {
    return;
  }
  document.addEventListener('keydown', press);
  document.addEventListener('paste', paste);
  document.addEventListener('click', click);
  document.addEventListener('combo:done', (event) => onwards(event.target));
  document.addEventListener('combo:door', (event) => door(event.detail));
  document.addEventListener('input', (event) => {
    if (event.target.form === form()) {
      changed();
      if (event.target.name === 'quantity') {
        soon();
      }
    }
  });
  document.addEventListener('change', (event) => {
    if (event.target.form === form() && event.target.name !== 'pasted') {
      changed();
      soon();
    }
  });
  document.addEventListener('submit', (event) => {
    leaving ||= event.target === form();
  });
  window.addEventListener('pageshow', () => {
    leaving = false;
  });
  window.addEventListener('beforeunload', (event) => {
    if (dirty && !leaving) {
      event.preventDefault();
    }
  });
  begin();
}
