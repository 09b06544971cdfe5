/** From a visitor to the contact person of a registered and approved organization, page by page. */
import type { Page } from 'playwright-core';
import { ISSUER } from '../../functions/support/organization';
import type { BrowserApp } from '../../support/browser';
import { choose, idInAddress, press, switchPersona, type, words } from './hands';

const see = (page: Page, text: string | RegExp) => words(page, text).waitFor();

/** On the page 我. */
export async function signUp(page: Page): Promise<void> {
  await press(page, 'edit-profile');
  await type(page, 'my-name', '苏海燕');
  await type(page, 'my-phone', '13900000001');
  await press(page, 'save-profile');
  await see(page, '未加入单位');
}

export interface Registered {
  name: string;
  kinds: string[];
  issuer?: string;
  address?: string;
}

/** Answers the id of what was registered. */
export async function register(page: Page, { name, kinds, issuer = ISSUER, address }: Registered): Promise<string> {
  await press(page, 'find-organization');
  await press(page, 'start-register');
  await see(page, issuer);
  await type(page, 'organization-name', name);
  for (const kind of kinds) await choose(page, kind);
  await choose(page, issuer);
  if (address) await type(page, 'organization-address', address);
  await press(page, 'register-organization');
  await see(page, '等待科协审核');
  return idInAddress(page);
}

/** From the officer's 我的事项 to the decision. */
export async function review(
  app: BrowserApp,
  officer: string,
  id: string,
  { hasQualification = false } = {},
): Promise<void> {
  const { page } = app;
  await switchPersona(app, officer);
  await press(page, 'open-organizations');
  await press(page, `review-${id}`);
  await press(page, 'approve-organization');
  await see(page, '已审核');
  if (!hasQualification) return;
  await words(page, '核实属实').click();
  await see(page, '已核实');
}
