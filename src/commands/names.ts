/** The names by which the manifest calls the commands. */
export const commandNames = { useSelection: "useSelectionAsPayoffTable" } as const;
