/** What the address says is what is shown (browser only). */
import Taro from '@tarojs/taro';

/** A page of Taro's, with the query it was opened with, still encoded. */
interface OpenPage {
  route?: string;
  $taroParams?: Record<string, string>;
}

/** Added to the query by Taro, to tell its pages apart. */
const OWN = ['stamp', '$taroTimestamp'];

function inOrder(search: string): string {
  const query = new URLSearchParams(search);
  for (const name of OWN) query.delete(name);
  query.sort();
  return query.toString();
}

const queryOf = ({ $taroParams = {} }: OpenPage): string =>
  inOrder(
    Object.entries($taroParams)
      .map((pair) => pair.join('='))
      .join('&'),
  );

/**
 * When the address changes by other means than ours (typed, pasted, back over several pages), Taro goes back to the
 * nearest page of that kind below, whatever it is about: one project's page would stand under another one's address.
 */
function wouldShowAnother(): boolean {
  const [path, search = ''] = window.location.hash.slice(1).split('?');
  const below: OpenPage[] = Taro.getCurrentPages().slice(0, -1).reverse();
  const nearest = below.find(({ route }) => route === path);
  return nearest !== undefined && queryOf(nearest) !== inOrder(search);
}

/** Where they would differ the app starts over at that address, as it does in a new window. */
export function keepToAddress(): void {
  window.addEventListener('popstate', () => wouldShowAnother() && window.location.reload());
}
