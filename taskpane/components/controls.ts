import { type Child, element } from "../element";

export function button(
  id: string,
  label: Child,
  onClick: () => void,
  options: { kind?: string; hidden?: boolean; label?: string; fallback?: boolean } = {},
) {
  const { kind = "plain", hidden, label: spoken, fallback } = options;
  return element(
    "button",
    {
      id,
      type: "button",
      class: `button ${kind}`,
      hidden,
      "aria-label": spoken,
      "data-fallback": fallback,
      onclick: onClick,
    },
    label,
  );
}

/**
 * A part that opens and closes; once the user has opened or closed it, it stays so when it is drawn anew. Its content is made when
 * it is first opened: a long list of answers has a long explanation for each.
 */
export function disclosure(id: string, label: string, isOpen: boolean, content: () => Child): HTMLElement {
  let isMade = false;
  const make = () => {
    if (!isMade) details.append(...element("div", {}, content()).childNodes);
    isMade = true;
  };
  const attributes = { open: isOpen, "data-drawn-open": isOpen, ontoggle: () => details.open && make() };
  const details = element("details", attributes, element("summary", { id }, label));
  if (isOpen) make();
  return details;
}

export interface Option {
  readonly value: string;
  readonly label: string;
  /** The heading under which the option stands in the list, after all others of the same heading. */
  readonly group?: string;
}

export function select(
  id: string,
  label: string,
  options: readonly Option[],
  chosen: string,
  onChoose: (value: string) => void,
): HTMLElement {
  const control = element(
    "select",
    { id, class: "input", onchange: (event) => onChoose((event.target as HTMLSelectElement).value) },
    optionGroups(options).map(([group, members]) => {
      const drawn = members.map(({ value, label }) => element("option", { value, selected: value === chosen }, label));
      return group === undefined ? drawn : element("optgroup", { label: group }, drawn);
    }),
  );
  return element("div", { class: "field" }, element("label", { for: id }, label), control);
}

const optionGroups = (options: readonly Option[]): [string | undefined, Option[]][] => {
  const groups = new Map<string | undefined, Option[]>();
  for (const option of options) groups.set(option.group, [...(groups.get(option.group) ?? []), option]);
  return [...groups];
};

/** A text field that counts when it is left or Enter is pressed, never while a syllable is being composed. */
export function textField(
  id: string,
  label: string,
  value: string,
  onChange: (value: string) => void,
  options: { problem?: Child; beside?: Child; hint?: string } = {},
): HTMLElement {
  const { problem, beside, hint } = options;
  const described = [hint ? `${id}-hint` : "", problem ? `${id}-problem` : ""].filter(Boolean).join(" ");
  const control = element("input", {
    id,
    type: "text",
    class: "input",
    value,
    autocomplete: "off",
    spellcheck: "false",
    "aria-invalid": problem ? "true" : undefined,
    "aria-describedby": described || undefined,
    onchange: (event) => onChange((event.target as HTMLInputElement).value),
  });
  return element(
    "div",
    { class: "field" },
    element("label", { for: id }, label),
    element("div", { class: "beside" }, control, beside),
    hint && element("p", { id: `${id}-hint`, class: "hint" }, hint),
    problem && element("div", { id: `${id}-problem` }, problem),
  );
}
