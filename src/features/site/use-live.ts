import { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useRef } from 'react';

/** Others sign in and take photographs meanwhile; often enough to watch the number, seldom enough for a hall's signal. */
const EVERY_MS = 20_000;

/** Reads again and again while the page is looked at. */
export function useLive(reload: () => Promise<void>): void {
  const isShown = useRef(true);
  const latest = useRef(reload);
  latest.current = reload;
  useDidShow(() => {
    isShown.current = true;
  });
  useDidHide(() => {
    isShown.current = false;
  });
  useEffect(() => {
    const timer = setInterval(() => {
      if (isShown.current) void latest.current().catch(() => undefined);
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, []);
}
