import { foldedWord, words } from './bundle/vocabulary.ts';

/**
 * Headings and attribute names under which files of any origin give what Telar knows by name: one list for bundles,
 * edge lists, graph files and tables. Folded (`foldedWord`), best first: where a file has two of them, the earlier one
 * is read and the other is not.
 */
const listed = (names: string): readonly string[] => names.split(' ');

/** Of a list of ties. */
export const tieHeadings = {
  from: listed(
    'from source origen ego emisor emisora desde de from_id source_id id_origen rbd_origen origen_rbd escuela_origen nodo_origen actor_origen start_id sender nominador nominadora quien_nombra quien escuela_1 actor_1 nodo_1 school_1 v1 escuela_que_responde escuela_que_nombra escuela_informante establecimiento_origen establecimiento_que_responde',
  ),
  to: listed(
    'to target destino alter receptor receptora hasta hacia a to_id target_id id_destino rbd_destino destino_rbd escuela_destino nodo_destino actor_destino end_id receiver nominado nominada a_quien_nombra a_quien escuela_2 actor_2 nodo_2 school_2 v2 escuela_mencionada escuela_nombrada escuela_nominada establecimiento_destino establecimiento_mencionado',
  ),
  strength: listed(
    'strength fuerza weight peso valor value frecuencia frequency intensidad intensity amount cantidad weights pesos valores values e_weight ponderacion',
  ),
  sign: listed('sign signo'),
  layer: listed(
    'layer capa relation relacion relation_type tipo_de_relacion tipo_relacion tipo_de_vinculo tipo_vinculo tipo_de_lazo tipo_lazo vinculo interaction interaccion shared_interaction relationship relationship_type edge_type edgetype label labels etiqueta type tipo',
  ),
  cost: listed('cost costo coste distance distancia length largo'),
  wave: listed(
    'wave_id wave ola id_ola ola_id encuesta id_encuesta survey year ano anio agno periodo period',
  ),
  depth: listed('depth profundidad'),
  reporter: listed('reporter informante reporter_id quien_informa'),
  reporterRole: listed('reporter_role rol_informante rol_del_informante'),
  validFrom: listed('valid_from vigente_desde fecha_inicio inicio start start_date desde'),
  validTo: listed('valid_to vigente_hasta fecha_termino fecha_fin termino fin end end_date hasta'),
  /** Whether a single tie has a direction: a column `type` or `tipo` is one only where its cells are `directionWords`. */
  direction: listed('directed dirigido dirigida direction direccion type tipo'),
} as const;

/** Of a list of actors. A heading that stands under `id` and `name` is the id only where no better one is there. */
export const actorHeadings = {
  id: listed(
    'actor_id actor id_actor id node_id node nodo id_nodo rbd identificador codigo name nombre label etiqueta',
  ),
  name: listed(
    'name nombre label etiqueta labels nombre_de_la_escuela nombre_escuela nombre_del_establecimiento nombre_establecimiento nom_rbd escuela establecimiento school school_name actor_name node_label shared_name vertexnames vertex_names vertex_name display_name titulo title',
  ),
  kind: listed('kind tipo type tipo_de_actor clase class'),
  rbd: listed('rbd codigo_rbd rbd_escuela rbd_de_la_escuela rol_base_de_datos'),
  group: listed('group grupo groups grupos'),
  comuna: listed('comuna_code cod_comuna codigo_comuna comuna cod_com_rbd commune'),
  latitude: listed('latitude latitud lat'),
  longitude: listed('longitude longitud lon lng long'),
  rural: listed('rural ruralidad'),
  enrolment: listed('enrolment matricula enrollment'),
} as const;

/** What a cell of the column `direction` means. A mutual tie runs both ways, as an undirected one does. */
export const directionWords = words({
  directed: 'dirigido,dirigida,true,yes,si,1',
  undirected: 'no dirigido,no dirigida,false,no,0,mutual',
});

/** Where the best of these headings stands in a table (0-based), or `null`. */
export function findHeading(headings: readonly string[], wanted: readonly string[]): number | null {
  const folded = headings.map(foldedWord);
  const index = wanted.map((each) => folded.indexOf(each)).find((each) => each >= 0);
  return index ?? null;
}
