/** The local run has no WeChat login: a chosen persona stands in for it (browser only). */
import Taro from '@tarojs/taro';
import type { Persona } from './types';

const STORAGE_KEY = 'kexie-persona';

export const canSwitchPersona = true;

const chosen = (): string | null => window.localStorage.getItem(STORAGE_KEY);

/** Fixed until the next start: a key that changed once the default persona is known would read everything twice. */
const keyAtStart = chosen() ?? 'default';

/** Keeps what different personas read apart in storage. */
export const personaKey = (): string => keyAtStart;

export async function listPersonas(): Promise<Persona[]> {
  const response = await Taro.request({ url: '/_cloud/personas' });
  return Array.isArray(response.data) ? (response.data as Persona[]) : [];
}

let first: Promise<string> | null = null;

/** The chosen persona, or the first one: the list begins with the contact persons. */
export function currentOpenid(): Promise<string> {
  const openid = chosen();
  if (openid) return Promise.resolve(openid);
  first ??= listPersonas().then(
    (personas) => {
      const [persona] = personas;
      if (!persona) throw new Error('the emulator has no personas');
      window.localStorage.setItem(STORAGE_KEY, persona.openid);
      return persona.openid;
    },
    (error) => {
      first = null;
      throw error;
    },
  );
  return first;
}

/** Starts over as somebody else, as another WeChat account would. */
export function choosePersona(openid: string): void {
  window.localStorage.setItem(STORAGE_KEY, openid);
  window.location.hash = '';
  window.location.reload();
}
