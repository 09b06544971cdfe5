import { shotWords } from '@domain/call/words';
import { extensionOf } from '@domain/files/formats';
import type { Evidence } from '@domain/files/schema';
import { formatMoment } from '@domain/time';
import { Image, Text, View } from '@tarojs/components';
import { Cell } from '@/components';
import { openEvidence, sizeWords } from '@/features/files';
import { invalidate } from '@/lib/use-action';
import { fileDoubts } from './review-words';
import './index.scss';

const isPicture = ({ contentType }: Evidence): boolean => contentType.startsWith('image/');

const takenWords = ({ takenAt }: Evidence): string => (takenAt ? `${formatMoment(takenAt)} 拍摄` : '拍摄时间未知');

/** Pictures as pictures, all else as rows; each opens in the phone's own viewer. */
export function FileCards({ files }: { files: readonly Evidence[] }) {
  const open = (file: Evidence) => void openEvidence(file, files, () => void invalidate('acceptance.get'));
  const pictures = files.filter(isPicture);
  const papers = files.filter((file) => !isPicture(file));
  return (
    <>
      {pictures.length > 0 ? (
        <View className="pictures">
          {pictures.map((file) => (
            <View
              key={file.id}
              id={`file-${file.id}`}
              className="picture"
              hoverClass="is-pressed"
              ariaRole="button"
              ariaLabel={`打开 ${file.name}`}
              onClick={() => open(file)}
            >
              {file.url ? <Image className="picture__image" src={file.url} mode="aspectFill" lazyLoad /> : null}
              <Text className="picture__note">
                {[file.shot && shotWords[file.shot], file.caption].filter(Boolean).join(' · ') || file.name}
              </Text>
              <Text className="picture__note">{takenWords(file)}</Text>
              {fileDoubts(file).map((doubt) => (
                <Text key={doubt} className="picture__doubt">
                  {doubt}
                </Text>
              ))}
            </View>
          ))}
        </View>
      ) : null}
      {papers.map((file) => (
        <Cell
          key={file.id}
          id={`file-${file.id}`}
          title={file.name}
          note={[
            extensionOf(file.contentType)?.toUpperCase(),
            sizeWords(file.bytes),
            `${formatMoment(file.uploadedAt)} 上传`,
            ...fileDoubts(file),
          ]
            .filter(Boolean)
            .join(' · ')}
          onClick={() => open(file)}
        />
      ))}
    </>
  );
}
