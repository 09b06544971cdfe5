import { Image, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { addressOf } from '@/lib/platform/kept-files';

/** A picture that lies on the phone, by its own file: nothing is read into memory here. */
export function KeptPicture({ path }: { path: string }) {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    let isOpen = true;
    addressOf(path).then(
      (found) => isOpen && setAddress(found),
      () => undefined,
    );
    return () => {
      isOpen = false;
    };
  }, [path]);
  if (!address) return <View className="photo__picture" />;
  return <Image className="photo__picture" src={address} mode="aspectFill" lazyLoad />;
}
