/** WeChat has no address to type. */
export const keepToAddress = (): void => undefined;
