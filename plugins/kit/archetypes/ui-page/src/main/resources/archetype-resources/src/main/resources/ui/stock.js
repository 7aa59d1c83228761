// Asks the server what lies where, with the rights of who looks at the page.
const texts = {
  en: {
    title: "What lies on the shelves",
    product: "Product",
    show: "Show",
    warehouse: "Warehouse",
    onHand: "On hand",
    available: "Available",
    refused: "The server does not say: ",
  },
  fr: {
    title: "Ce qui est en rayon",
    product: "Article",
    show: "Afficher",
    warehouse: "Entrepôt",
    onHand: "En stock",
    available: "Disponible",
    refused: "Le serveur ne le dit pas : ",
  },
};
const language = navigator.language.startsWith("fr") ? "fr" : "en";
const text = texts[language];

document.documentElement.lang = language;
document.title = text.title;
for (const element of document.querySelectorAll("[data-text]")) {
  element.textContent = text[element.dataset.text];
}

document.querySelector("form").addEventListener("submit", async (event) => {
  event.preventDefault();
  const sku = new FormData(event.target).get("sku").trim();
  const answer = await fetch("/api/v1/stock/availability?sku=" + encodeURIComponent(sku), {
    headers: { "Accept-Language": language },
  });
  const body = await answer.json();
  if (!answer.ok) {
    say(text.refused + (body.detail ?? body.code ?? answer.status));
    return;
  }
  say("");
  show(body);
});

function say(words) {
  document.querySelector("[role=status]").textContent = words;
  document.querySelector("table").hidden = true;
}

function show(levels) {
  document.querySelector("table").hidden = levels.length === 0;
  document.querySelector("tbody").replaceChildren(
    ...levels.map((level) => {
      const row = document.createElement("tr");
      for (const value of [level.warehouse, level.onHand, level.available]) {
        row.insertCell().textContent = value;
      }
      return row;
    }),
  );
}
