/** WeChat prints nothing: the page says what to do instead. */
export const canPrint = false;
export const printPage = (): void => undefined;
