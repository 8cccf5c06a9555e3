// Elements are made here and nowhere else: text goes in as text nodes, so no markup in an article is ever run.

const SVG = "http://www.w3.org/2000/svg";

/** h makes an element. An attribute that is null, undefined or false is left out; a function listens. */
export function h(name, attributes, ...children) {
  return fill(document.createElement(name), attributes, children);
}

/** svg makes an element of a drawing. */
export function svg(name, attributes, ...children) {
  return fill(document.createElementNS(SVG, name), attributes, children);
}

function fill(element, attributes, children) {
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function") element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** replace puts children in the place of everything an element holds. */
export function replace(element, ...children) {
  element.replaceChildren(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
}

/** byId finds an element of index.html. */
export function byId(id) {
  return document.getElementById(id);
}

const ICONS = {
  copy: "M6 6V3.5A1.5 1.5 0 0 1 7.500 2h5A1.500 1.500 0 0 1 14 3.500v5a1.500 1.500 0 0 1-1.500 1.500H10M3.500 6h5A1.500 1.500 0 0 1 10 7.500v5A1.500 1.500 0 0 1 8.500 14h-5A1.500 1.500 0 0 1 2 12.500v-5A1.500 1.500 0 0 1 3.500 6z",
  save: "M8 2v8m0 0L4.800 6.800M8 10l3.200-3.200M2.500 11v1.500A1.500 1.500 0 0 0 4 14h8a1.500 1.500 0 0 0 1.500-1.500V11",
  undo: "M5.500 3 2.500 6l3 3M2.500 6h6.750a4 4 0 0 1 0 8H6",
  show: "M13.500 8h-11m0 0 4-4m-4 4 4 4",
};

/** icon draws one of the page's icons, to stand beside a word that says the same. */
export function icon(name) {
  return svg("svg", { class: "icon", viewBox: "0 0 16 16", "aria-hidden": "true", focusable: "false" }, svg("path", { d: ICONS[name] }));
}
