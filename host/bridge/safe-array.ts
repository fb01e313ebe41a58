/** An array as the Windows client receives it from Excel (a COM SAFEARRAY): office.js reads results only in this shape. */
export interface SafeArray {
  toArray(): readonly unknown[];
  getItem(index: number): unknown;
  dimensions(): number;
  lbound(): number;
  ubound(): number;
}

export function safeArray(values: readonly unknown[]): SafeArray {
  const wrapped = values.map((value) => (Array.isArray(value) ? safeArray(value) : value));
  return {
    toArray: () => wrapped,
    getItem: (index) => wrapped[index],
    dimensions: () => 1,
    lbound: () => 0,
    ubound: () => wrapped.length - 1,
  };
}
