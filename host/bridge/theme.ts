export type Theme = "light" | "dark";

/** Office's own colours for its Colorful and Black themes, as the integers in which Excel reports them. */
const officeThemes = {
  light: {
    bodyBackgroundColor: 0xffffff,
    bodyForegroundColor: 0x242424,
    controlBackgroundColor: 0xf5f5f5,
    controlForegroundColor: 0x242424,
  },
  dark: {
    bodyBackgroundColor: 0x1f1f1f,
    bodyForegroundColor: 0xf0f0f0,
    controlBackgroundColor: 0x292929,
    controlForegroundColor: 0xf0f0f0,
  },
} as const;

export const officeTheme = (theme: Theme): string => JSON.stringify(officeThemes[theme]);
