/** On the phone WeChat knows who it is. */
import type { Persona } from './types';

export const canSwitchPersona = false;

/** One person per phone: nothing to keep apart in storage. */
export const personaKey = (): string => 'me';

export const listPersonas = async (): Promise<Persona[]> => [];

export const choosePersona = (_openid: string): void => {};
