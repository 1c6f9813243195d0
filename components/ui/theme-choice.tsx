"use client";

import { useSyncExternalStore } from "react";
import { THEME_KEY } from "./theme-script.ts";

const THEMES = ["auto", "light", "dark"] as const;
type Theme = (typeof THEMES)[number];

const NAMES: Record<Theme, string> = { auto: "as the system", light: "light", dark: "dark" };

const listeners = new Set<() => void>();

/** Light, dark, or as the system is: kept in this browser, the same in all its tabs. */
export function ThemeChoice() {
  const theme = useSyncExternalStore(onChange, readTheme, () => "auto" as const);
  return (
    <label className="theme-choice">
      Colours{" "}
      <select value={theme} onChange={({ target }) => chooseTheme(themeOf(target.value))}>
        {THEMES.map((offered) => (
          <option key={offered} value={offered}>
            {NAMES[offered]}
          </option>
        ))}
      </select>
    </label>
  );
}

function themeOf(text: string | null | undefined): Theme {
  return THEMES.find((theme) => theme === text) ?? "auto";
}

/** What the page shows: the script in its head has set it by what was kept. */
function readTheme(): Theme {
  return themeOf(document.documentElement.dataset["theme"]);
}

function show(theme: Theme): void {
  if (theme === "auto") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
  for (const listener of listeners) listener();
}

/** Where nothing can be kept, the choice holds until the page is left. */
function chooseTheme(theme: Theme): void {
  show(theme);
  try {
    if (theme === "auto") localStorage.removeItem(THEME_KEY);
    else localStorage.setItem(THEME_KEY, theme);
  } catch {
    // Shown all the same.
  }
}

function onChange(listener: () => void): () => void {
  const onStorage = ({ key, newValue }: StorageEvent) => {
    if (key === THEME_KEY || key === null) show(themeOf(newValue));
  };
  listeners.add(listener);
  window.addEventListener("storage", onStorage);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", onStorage);
  };
}
