import { useTranslations } from '../../i18n/use-translations.ts';
import { saveFile } from '../../ui/save-file.ts';
import { useTheme } from '../../ui/use-theme.ts';
import { usePictureSvg, type ShownPicture } from './use-picture-svg.ts';

/** The picture as a file, with its legend, caption and source inside. */
export function PictureDownloads({ shown }: { shown: ShownPicture }) {
  const { t } = useTranslations();
  const theme = useTheme();
  const draw = usePictureSvg();
  const name = shown.answer.scope.about.id.replace(/[^\w-]+/g, '-');
  const svg = () => new Blob([draw(shown, theme)], { type: 'image/svg+xml' });
  return (
    <p className="row small">
      <span className="muted">{t('export.picture')}</span>
      <button type="button" className="button" onClick={() => saveFile(svg(), `${name}.svg`)}>
        SVG
      </button>
      <button
        type="button"
        className="button"
        onClick={() => void rasterised(svg()).then((image) => saveFile(image, `${name}.png`))}
      >
        PNG
      </button>
    </p>
  );
}

const density = 2;

/** The drawing as a PNG at twice its size, for print. */
async function rasterised(svg: Blob): Promise<Blob> {
  const address = URL.createObjectURL(svg);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * density;
    canvas.height = image.naturalHeight * density;
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no image'))), 'image/png');
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}
