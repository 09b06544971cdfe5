import { Page } from '@/components';
import { UploadsView } from '@/features/photos';

/** Opened from 我的事项 when photographs were left waiting: it goes on sending them. */
export default function UploadsPage() {
  return (
    <Page>
      <UploadsView />
    </Page>
  );
}
