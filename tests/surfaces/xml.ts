import { XMLParser } from "fast-xml-parser";

/** An element with its children in order; text between them is kept only where there are none. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

type Node = Record<string, unknown>;

export function parseXml(xml: string): Element {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: "",
    parseTagValue: false,
  });
  const nodes = parser.parse(xml, true) as Node[];
  return elementOf(nodes.find((node) => !Object.keys(node)[0]!.startsWith("?"))!);
}

function elementOf(node: Node): Element {
  const name = Object.keys(node).find((key) => key !== ":@")!;
  const inside = node[name] as Node[];
  return {
    name,
    attributes: (node[":@"] ?? {}) as Record<string, string>,
    children: inside.filter((child) => !("#text" in child)).map(elementOf),
    text: inside
      .map((child) => ("#text" in child ? String(child["#text"]) : ""))
      .join("")
      .trim(),
  };
}

export function descendants(element: Element): Element[] {
  return element.children.flatMap((child) => [child, ...descendants(child)]);
}

export const named = (element: Element, name: string): Element[] =>
  descendants(element).filter((one) => one.name === name);

export function only(element: Element, name: string): Element {
  const found = named(element, name);
  if (found.length !== 1) throw new Error(`${found.length} elements ${name}`);
  return found[0]!;
}

export const childNames = (element: Element): string[] => element.children.map(({ name }) => name);
