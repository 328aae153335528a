import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { TerritoryDetail } from '../../../contract/territories.ts';
import { addressOfActor } from '../../addresses.ts';
import { useOutline } from '../../api/use-outline.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { phone, useMedia } from '../../ui/use-media.ts';
import { MapMarks, type Lit } from '../maps/map-marks.tsx';
import { MapNames } from '../maps/map-names.tsx';
import { mapPlaces, type Frame } from '../maps/map-places.ts';
import { BubbleLayer } from './bubble-layer.tsx';
import { ChosenNetwork } from './chosen-network.tsx';
import { MapBase } from './map-base.tsx';
import { MapLegend } from './map-legend.tsx';
import { withoutFar, type SchoolsOfMap } from './map-schools.ts';
import { namesOnMap } from './map-names.ts';
import { useZoom, zoomed, zoomOn } from './map-zoom.ts';
import { OwnSchool } from './own-school.tsx';
import { missingOn, shownOn, type ShownSchool } from './shown-schools.ts';
import { bubblesOf, overlapsOf, type BubbleData } from './network-bubbles.ts';
import { ZoomButtons } from './zoom-buttons.tsx';

type MapProps = {
  territory: TerritoryDetail;
  schools: SchoolsOfMap;
  /** Networks drawn over the schools; `null`: there are none, or they are on their way. */
  networks: BubbleData | null;
  /** Schools numbered as in the list beside the map. */
  ranked: readonly string[];
  lit: Lit;
};

const wide: Frame = { width: 800, height: 580 };
const narrow: Frame = { width: 360, height: 420 };
/** More schools than this are points that cannot be pressed until the reader comes nearer. */
const mostPressed = 400;
/** From so many times on, schools show under networks. */
const schoolsFrom = 2.2;

/** Schools where they lie, those of the territory filled, and its networks over them. */
export function TerritoryMap({ territory, schools, networks, ranked, lit }: MapProps) {
  const { t, format } = useTranslations();
  const [, navigate] = useLocation();
  const [chosen, setChosen] = useState<string | null>(null);
  const frame = useMedia(phone) ? narrow : wide;
  const view = useZoom(frame);
  const outline = useOutline(!territory.simulated);
  const whole = useMemo(
    () => mapPlaces(withoutFar([...schools.own, ...schools.others]), outline, frame),
    [schools, outline, frame],
  );
  const at = useMemo(() => zoomed(view.zoom, frame), [view.zoom, frame]);
  const shown = useMemo(() => shownOn(whole, schools, { at, frame }), [whole, schools, at, frame]);
  const bubbles = useMemo(
    () =>
      networks === null ? [] : bubblesOf(networks, new Map(shown.all.map((school) => [school.id, school]))),
    [networks, shown],
  );
  const overlaps = useMemo(
    () => (networks === null ? [] : overlapsOf(bubbles, networks.members)),
    [bubbles, networks],
  );
  if (whole === null) return <p className="muted">{t('territory.map.none')}</p>;

  const chosenBubble = bubbles.find(({ id }) => id === chosen) ?? null;
  const members = new Set(chosenBubble?.schools);
  const isQuiet = bubbles.length > 0 && view.zoom.times < schoolsFrom && chosen === null;
  const pressed = isQuiet ? [] : shown.own.filter(({ id }) => chosen === null || members.has(id));
  const canPress = pressed.length <= mostPressed;
  const lifted = canPress
    ? pressed.filter(({ id }) => ranked.includes(id) || id === lit.lit || members.has(id))
    : [];
  const toMembers = (id: string) => {
    if (id === chosen) return setChosen(null);
    setChosen(id);
    const inside = new Set(bubbles.find((bubble) => bubble.id === id)?.schools);
    view.set(
      zoomOn(
        whole.schools.filter((school) => inside.has(school.id)),
        frame,
      ),
    );
  };
  const missing = missingOn(whole, schools, frame);
  const rankOf = ({ id }: ShownSchool) => ranked.indexOf(id) + 1;
  const rankedShown = shown.all.filter((school) => rankOf(school) > 0);
  const draw = (school: ShownSchool) => (
    <OwnSchool key={school.id} school={school} rank={rankOf(school)} isLit={school.id === lit.lit} />
  );
  return (
    <figure className="stack-tight territory-map">
      <div className="map-box">
        {/* The map is a drawing of the page and takes dragging; each mark in it can be reached by keys. */}
        <svg
          className={view.zoom.times > 1 ? 'map-drawing is-near' : 'map-drawing'}
          viewBox={`0 0 ${frame.width} ${frame.height}`}
          role="group"
          aria-label={t('territory.map.label', {
            own: format.count(schools.own.length),
            others: format.count(schools.others.length),
            networks: format.count(bubbles.length),
          })}
          {...view.handlers}
        >
          <MapBase
            land={whole.land}
            at={at}
            frame={frame}
            others={shown.others}
            faded={isQuiet || !canPress ? shown.own : []}
            hasSea={whole.land.length > 0}
          />
          <BubbleLayer
            bubbles={bubbles}
            overlaps={overlaps}
            chosen={chosen}
            schools={shown.own}
            lit={lit}
            onChoose={toMembers}
          />
          {canPress && (
            <MapMarks
              marks={pressed.map((school) =>
                rankOf(school) > 0 ? { ...school, label: `${rankOf(school)}. ${school.label}` } : school,
              )}
              lit={lit}
              role="link"
              onOpen={({ id }) => navigate(addressOfActor(id))}
              draw={draw}
            />
          )}
          {rankedShown.filter((school) => !canPress || !pressed.includes(school)).map(draw)}
          <MapNames
            names={namesOnMap({
              bubbles: chosen === null ? bubbles : [],
              schools: lifted,
              near: canPress && view.zoom.times >= 3 ? pressed : [],
              lit: lit.lit,
              frame,
            })}
          />
        </svg>
        <ZoomButtons view={view} />
        {chosenBubble && (
          <ChosenNetwork
            bubble={chosenBubble}
            overlaps={overlaps}
            onClose={() => {
              setChosen(null);
              view.all();
            }}
          />
        )}
      </div>
      <MapLegend
        schools={schools}
        bar={{ km: whole.bar.km, length: whole.bar.length * view.zoom.times }}
        hasNetworks={bubbles.length > 0}
        hasRanked={rankedShown.length > 0}
        without={networks === null ? 0 : networks.networks.length - bubbles.length}
        {...missing}
        isReal={!territory.simulated}
      />
    </figure>
  );
}
