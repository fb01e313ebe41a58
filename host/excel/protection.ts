/**
 * Sheet protection: kept with the sheet (for the file) and enforced by the grid, except that cells marked as not locked
 * stay writable. The host knows no passwords.
 */

import { type ProtectionOptions, protectionOf, protectSheet, unprotectSheet } from "../grid/protection";
import { ExcelError } from "./errors";
import type { ObjectType } from "./object";
import { sheetOf } from "./range-target";

interface SheetTarget {
  readonly sheet: string;
}

export const protectionType: ObjectType<SheetTarget> = {
  name: "WorksheetProtection",
  scalars: {
    options: { get: (target, host) => protectionOf(sheetOf(host, target)) ?? null },
    protected: { get: (target, host) => protectionOf(sheetOf(host, target)) !== undefined },
  },
  methods: {
    protect: (target, host, options: object | null, password: string | null) => {
      if (password) throw new ExcelError("NotImplemented", "passwords");
      const sheet = sheetOf(host, target);
      if (protectionOf(sheet)) throw new ExcelError("AccessDenied", "the worksheet is already protected");
      host.changes.touch();
      protectSheet(sheet, (options ?? {}) as ProtectionOptions);
    },
    unprotect: (target, host) => {
      host.changes.touch();
      unprotectSheet(sheetOf(host, target));
    },
  },
};
