// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
// The palette: pages and what can be begun are known here and answer at once; records are the server's. An answer counts only
// while it is the answer to what stands in the field, and Enter waits for that one.
const LEAST = 2;
const PATIENCE = 120;

const the = (id) => document.getElementById(id);
const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const typed = () => the('palette-text').value.trim();
const ways = () => [...document.querySelectorAll('#palette-ways [role=option]:not([hidden])')];
const chosen = () => document.querySelector('#palette-ways [aria-selected=true]');

let timer = 0;
let asking = new AbortController();
let goes = false;

function choose(way) {
  for (const other of document.querySelectorAll('#palette-ways [aria-selected=true]')) {
    other.setAttribute('aria-selected', 'false');
  }
  if (way) {
    way.setAttribute('aria-selected', 'true');
    way.scrollIntoView({ block: 'nearest' });
  }
  the('palette-text').setAttribute('aria-activedescendant', way ? way.id : '');
}

function say(text) {
  the('palette-said').textContent = text;
}

function narrow() {
  const words = fold(typed()).split(/\s+/);
  for (const group of document.querySelectorAll('[data-palette-own]')) {
    const options = [...group.querySelectorAll('[role=option]')];
    for (const option of options) {
      const label = fold(option.textContent);
      option.hidden = !words.every((word) => label.includes(word));
    }
    group.hidden = options.every((option) => option.hidden);
  }
}

function isAnswered() {
  const answer = document.querySelector('#palette-found [data-answers]');
  return typed().length < LEAST || (answer !== null && answer.dataset.answers === typed());
}

function go(way) {
  goes = false;
  if (way) {
    the('palette').close();
    way.click();
  }
}

function show(html) {
  const before = chosen();
  the('palette-found').innerHTML = html;
  if (!isAnswered()) {
    the('palette-found').replaceChildren();
    return;
  }
  say(the('palette-found').querySelector('[data-said]').dataset.said);
  choose(before && before.isConnected && !before.hidden ? before : ways()[0]);
  if (goes) {
    go(chosen());
  }
}

async function ask() {
  asking.abort();
  const mine = new AbortController();
  asking = mine;
  try {
    const answer = await fetch('/find?q=' + encodeURIComponent(typed()), {
      headers: { 'HX-Request': 'true' },
      signal: mine.signal,
    });
    const html = answer.ok ? await answer.text() : '';
    if (!mine.signal.aborted && the('palette')) {
      if (answer.ok) {
        show(html);
      } else {
        broken();
      }
    }
  } catch {
    if (!mine.signal.aborted && the('palette')) {
      broken();
    }
  }
}

function broken() {
  goes = false;
  say(the('palette-said').dataset.broken);
}

function typing() {
  goes = false;
  clearTimeout(timer);
  asking.abort();
  the('palette-found').replaceChildren();
  narrow();
  choose(ways()[0]);
  say(typed().length < LEAST ? the('palette-said').dataset.hint : '');
  if (typed().length >= LEAST) {
    timer = setTimeout(ask, PATIENCE);
  }
}

function open() {
  if (!the('palette').open) {
    the('palette').showModal();
    the('palette-text').value = '';
    typing();
  }
  the('palette-text').focus();
}

function step(by) {
  const all = ways();
  if (all.length > 0) {
    const at = all.indexOf(chosen());
    choose(all[(at + by + all.length) % all.length]);
  }
}

function press(event) {
  const inside = event.target.id === 'palette-text' && !event.isComposing;
  if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k') {
    if (the('palette')) {
      event.preventDefault();
      open();
    }
  } else if (inside && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
    event.preventDefault();
    step(event.key === 'ArrowDown' ? 1 : -1);
  } else if (inside && event.key === 'Enter') {
    event.preventDefault();
    const way = chosen();
    if (way || isAnswered()) {
      go(way);
    } else {
      goes = true;
    }
  }
}

export function openPalette() {
  document.addEventListener('keydown', press);
  document.addEventListener('input', (event) => {
    if (event.target.id === 'palette-text') {
      typing();
    }
  });
  document.addEventListener('click', (event) => {
    if (event.target.closest('[data-palette-open]') && the('palette')) {
      event.preventDefault();
      open();
    } else if (event.target.closest('[data-palette-close]') || event.target.id === 'palette') {
      the('palette').close();
    }
  });
}
