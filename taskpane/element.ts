export type Child = Node | string | number | false | null | undefined | readonly Child[];

type Handler = (event: Event) => void;
/** An attribute's value: true stands alone, false and undefined leave it out; `on…` takes a handler. */
type Attributes = Readonly<Record<string, string | number | boolean | undefined | Handler>>;

/** An element with its attributes and children. Text only ever becomes a text node: what cells hold is never read as HTML. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(name.slice(2), value);
    else if (value !== undefined && value !== false) made.setAttribute(name, value === true ? "" : String(value));
  }
  append(made, children);
  return made;
}

function append(parent: Node, children: readonly Child[]): void {
  for (const child of children) {
    if (Array.isArray(child)) append(parent, child);
    else if (child instanceof Node) parent.appendChild(child);
    else if (typeof child === "string" || typeof child === "number") {
      parent.appendChild(document.createTextNode(String(child)));
    }
  }
}
