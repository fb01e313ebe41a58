/** Events of the workbook: which of them the add-in registered for, and their delivery to it. */
import type { DesktopBridge, RichMessage } from "../bridge/desktop-bridge";

/** Numbers of the events on the wire. */
export const eventType = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
} as const;

export type EventName = keyof typeof eventType;

/** The target of events of the whole collection of worksheets. */
export const WORKBOOK_TARGET = "Workbook";

const EVENT_CATEGORY = 65_536;

export class EventDesk {
  private readonly registered = new Map<string, number>();
  private bridge: DesktopBridge | undefined;
  /** `context.runtime.enableEvents` */
  isEnabled = true;

  /** A freshly loaded pane has registered for nothing. */
  connect(bridge: DesktopBridge): void {
    this.bridge = bridge;
    this.isEnabled = true;
    this.registered.clear();
  }

  register(target: string, name: EventName): void {
    const key = `${target}:${name}`;
    this.registered.set(key, (this.registered.get(key) ?? 0) + 1);
  }

  unregister(target: string, name: EventName): void {
    const key = `${target}:${name}`;
    this.registered.set(key, Math.max(0, (this.registered.get(key) ?? 0) - 1));
  }

  /** Tells the handlers of one worksheet and those of the collection. */
  raise(name: EventName, worksheetId: string, details: object): void {
    if (!this.isEnabled) return;
    const message = JSON.stringify({ worksheetId, ...details });
    const messages = [worksheetId, WORKBOOK_TARGET]
      .filter((target) => (this.registered.get(`${target}:${name}`) ?? 0) > 0)
      .map((target): RichMessage => [EVENT_CATEGORY, eventType[name], target, message]);
    if (messages.length > 0) this.bridge?.deliver(messages);
  }

  /** `workbook.onSelectionChanged` travels by an older way than the other events. */
  raiseWorkbookSelection(): void {
    if (this.isEnabled) this.bridge?.selectionChanged();
  }
}

/** The methods by which an object of the model takes registrations for `names`. */
export function registrationMethods<Target>(
  names: readonly EventName[],
  targetOf: (target: Target) => string,
): Record<string, (target: Target, host: { readonly events: EventDesk }) => null> {
  const wire: Readonly<Record<EventName, string>> = {
    changed: "DataChanged",
    activated: "Activated",
    deactivated: "Deactivated",
    added: "Added",
    selectionChanged: "SelectionChanged",
    deleted: "Deleted",
    calculated: "Calculated",
  };
  return Object.fromEntries(
    names.flatMap((name) => [
      [
        `_Register${wire[name]}Event`,
        (target: Target, host: { readonly events: EventDesk }) => {
          host.events.register(targetOf(target), name);
          return null;
        },
      ],
      [
        `_Unregister${wire[name]}Event`,
        (target: Target, host: { readonly events: EventDesk }) => {
          host.events.unregister(targetOf(target), name);
          return null;
        },
      ],
    ]),
  );
}
