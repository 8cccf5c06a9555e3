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
  replace(element, children);
  return element;
}

/** replace puts children, or lists of them, in the place of everything an element holds. */
export function replace(element, ...children) {
  element.replaceChildren(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
}

/** byId finds an element of index.html. */
export function byId(id) {
  return document.getElementById(id);
}
