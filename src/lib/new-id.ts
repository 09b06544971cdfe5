/** Ids the phone makes up: unlikely to meet, not secret (WeChat has no crypto). */
const random = (): string => Math.random().toString(36).slice(2, 10).padEnd(8, '0');

export const newId = (): string => `${Date.now().toString(36)}${random()}${random()}`;

/** A row's id inside one form: short, because it is sent with every save. */
export const newRowId = (): string => `r${random()}`;
