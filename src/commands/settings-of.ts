/** Options of a command as settings. */
import { readSettings, type SettingName, type Settings } from '../settings.ts';

/** Option values by commander's names. */
export type Options = Readonly<Record<string, unknown>>;

/**
 * Option values as the texts that settings are read from; commander writes `--fail-on` as `failOn`.
 * @param called options that this command calls by another name.
 */
export function settingsOf(
  options: Options,
  called: Readonly<Partial<Record<SettingName, string>>> = {},
): Settings {
  const nameOf = (name: SettingName): string => called[name] ?? name;
  return readSettings(
    (name) => {
      const value = options[nameOf(name).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())];
      if (Array.isArray(value)) return value.join('\n');
      return value === undefined ? '' : String(value);
    },
    (name) => `--${nameOf(name)}`,
  );
}
