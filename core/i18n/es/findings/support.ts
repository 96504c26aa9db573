import type { support as english } from '../../en/findings/support.ts';
import type { Same } from '../../same.ts';

/** Spanish: findings on money and partners (C-6xx). */
export const support: Same<typeof english> = {
  'C-601': {
    title: 'Objetivo sin socio',
    message:
      'El objetivo {goal} tiene un vínculo importante con la migración ({dimensions}), y ningún socio lo apoya por ahora.',
    suggestion:
      'Llevar el objetivo a la próxima reunión con los socios; comprobar que los apoyos se anotan con su objetivo.',
    rule: 'Un objetivo tiene un vínculo de al menos `material` en cualquier sentido, y los compromisos externos de los proyectos en marcha son 0: H si hay déficit de financiación, si no M (también si no se conoce el costo).',
    variants: {
      GAP: {
        message:
          'El objetivo {goal} tiene un vínculo importante con la migración ({dimensions}), y ningún socio lo apoya por ahora. {gap} {currency} de su costo de {cost} {currency} no están financiados.',
      },
      UNKNOWN: {
        message:
          'El objetivo {goal} tiene un vínculo importante con la migración ({dimensions}), y ningún socio lo apoya por ahora. No se conoce su déficit de financiación, porque no se indican costo o fondos.',
      },
    },
  },
  'C-602': {
    title: 'Déficit de financiación',
    message:
      'Objetivo {goal}: de un costo de {cost} {currency}, {funded} {currency} están financiados (nacional {domestic}, externo {external}). El déficit es de {gap} {currency}, el {percent} % del costo.',
    suggestion: 'Buscar fondos nacionales o externos, extender el objetivo a más años, o reducir su costo.',
    rule: 'Déficit como parte del costo, si ambos se conocen: H desde `gap_high`, M desde `gap_mid`, L por encima de 0,05.',
  },
  'C-603': {
    title: 'Apoyo disperso',
    message:
      'El objetivo {goal} recibe apoyo de {partners} socios sin que ninguno destaque, como si fueran {effective} a partes iguales (concentración {hhi}). Cada uno pide sus propias reuniones e informes.',
    suggestion: 'Proponer un programa conjunto, o acordar un socio principal para el objetivo.',
    rule: 'Los socios con compromisos externos en el objetivo son al menos `overlap_donors` y su concentración (suma de los cuadrados de las partes) es menor que `overlap_hhi`, sin contar los proyectos del objetivo que comparten un programa conjunto.',
  },
  'C-604': {
    title: 'Posible solapamiento',
    message:
      'En el objetivo {goal}, {dimension}, {n} proyectos de distintos socios dan el mismo tipo de apoyo ({supportKind}) en los mismos años: {projects}. Puede que se haga dos veces el mismo trabajo.',
    suggestion: 'Reunir a los socios, repartir el trabajo y nombrar el programa conjunto si lo hay.',
    rule: 'Proyectos de distintos socios con el mismo objetivo, dimensión, región y tipo de apoyo, años que se solapan y ningún programa conjunto común: M si son tres o más, L si son dos. Decide el grupo mayor.',
    variants: {
      REGION: {
        message:
          'En el objetivo {goal}, {dimension}, {n} proyectos de distintos socios dan el mismo tipo de apoyo ({supportKind}) en los mismos años y la misma región ({region}): {projects}. Puede que se haga dos veces el mismo trabajo.',
      },
    },
  },
  'C-605': {
    title: 'Dependencia de un socio',
    message:
      'El socio {partner} da el {percent} % del dinero externo para el objetivo {goal} ({external} {currency}), que supera el dinero nacional ({domestic} {currency}). Si se va, se detiene casi todo el trabajo.',
    suggestion: 'Buscar un segundo socio o fondos nacionales antes de que termine el proyecto mayor.',
    rule: 'Un socio tiene más de `dependence_share` de los compromisos externos del objetivo, y estos superan los fondos nacionales (si no se conoce ninguno, cuentan como 0).',
    variants: {
      UNKNOWN: {
        message:
          'El socio {partner} da el {percent} % del dinero externo para el objetivo {goal} ({external} {currency}), y no consta dinero nacional. Si se va, se detiene casi todo el trabajo.',
      },
    },
  },
  'C-606': {
    title: 'Apoyo sin objetivo',
    message:
      'El proyecto {project} del socio {partner} ({committed} {currency}) no sirve a ningún objetivo del plan. Su dinero no cuenta para ninguno de ellos.',
    suggestion:
      'Anotar en DON_GOALS los objetivos a los que sirve, o preguntarse si al plan le falta un objetivo o al proyecto su lugar.',
    rule: 'M por cada proyecto sin parte en un objetivo existente. Un H para el ejercicio si la parte de todos los compromisos sin objetivo, incluidos los restos de las partes, supera `orphan_support`. Se dejan fuera el dinero gastado en el país donante y las filas que contarían dos veces.',
    variants: {
      EXERCISE: {
        message:
          '{unaligned} de los {committed} {currency} comprometidos por los socios ({percent} %) no sirven a ningún objetivo del plan. El plan y sus socios no hablan de lo mismo.',
      },
    },
  },
  'C-607': {
    title: 'Posible doble cuenta',
    message:
      'Objetivo {goal}: los presupuestos asegurados no dicen qué es nacional, así que pueden contener ya el dinero de los socios ({external} {currency}). Cuenta el mayor de los dos, {funded} {currency} en total.',
    suggestion:
      'Anotar la parte nacional en `budget_secured_domestic`; entre proyectos, comprobar si ambos declaran el mismo dinero.',
    rule: 'Los fondos de un objetivo se calcularon con `budget_secured`, porque ninguna columna nacional está llena en ningún lugar; o dos proyectos tienen el mismo identificador IATI, uno es parte del otro, o una fila de la ONU repite, con un 1 % de margen, la de un donante del mismo año. De dos proyectos cuenta el más cercano a la fuente de los fondos.',
    variants: {
      SAME_ACTIVITY: {
        message:
          'Los proyectos {project} y {project2} tienen el mismo identificador IATI. Para contar el dinero una sola vez, {counted} entra en las sumas y {left_out} no ({years}).',
      },
      PARENT: {
        message:
          'Uno de los proyectos {project} y {project2} es parte del otro. Para contar el dinero una sola vez, {counted} entra en las sumas y {left_out} no ({years}).',
      },
      IMPLEMENTER: {
        message:
          'Los proyectos {project} y {project2} muestran el mismo importe, una vez dado por el donante y otra recibido por el organismo de la ONU. Para contar el dinero una sola vez, {counted} entra en las sumas y {left_out} no ({years}).',
      },
    },
  },
  'C-608': {
    title: 'Dos fuentes difieren',
    message:
      'Proyecto {project}, {year}: el socio declara compromisos de {typed} {currency}, sus datos IATI publicados dicen {published} {currency} (diferencia relativa {d}). Se usa la cifra del socio.',
    suggestion: 'Preguntar al socio cuál es correcta y pedirle que corrija la otra.',
    rule: 'Para el mismo proyecto, año y tipo de importe, la fila del socio y la de IATI difieren en más de `d_notable` (M) o `d_minor` (L), como diferencia relativa simétrica.',
    variants: {
      DISBURSED: {
        message:
          'Proyecto {project}, {year}: el socio declara desembolsos de {typed} {currency}, sus datos IATI publicados dicen {published} {currency} (diferencia relativa {d}). Se usa la cifra del socio.',
      },
    },
  },
  'C-609': {
    title: 'Gastado en el país donante',
    message:
      'El proyecto {project} del socio {partner} ({committed} {currency}) se gasta en refugiados y solicitantes de asilo en el país donante. Figura en la lista y no entra en ninguna suma, porque el dinero no llega a este país.',
    suggestion: 'Nada que hacer, salvo que el código de propósito o el tipo de ayuda sea erróneo.',
    rule: 'Una fila tiene uno de los códigos de propósito 93010 a 93018 o uno de los tipos de ayuda H02 a H05.',
  },
  'C-610': {
    title: 'Desembolso lento',
    message:
      'Proyecto {project} del socio {partner}: se ha desembolsado el {percent} % del dinero comprometido ({disbursed} de {committed} {currency}), mientras ha pasado el {elapsed} % de su tiempo. Lo previsto puede llegar demasiado tarde.',
    suggestion: 'Preguntar al socio y al ejecutor qué lo frena, y ajustar el plan de los años que quedan.',
    rule: 'Desembolsado hasta el año de referencia / comprometido es menor que 0,5 × la parte de sus días pasada en la fecha de referencia, desde una parte de 0,25; los proyectos sin inicio, sin fin o sin ninguna cifra de desembolso se dejan fuera.',
  },
  'C-611': {
    title: 'Socio por delante del Estado',
    message:
      'Hay socios que apoyan el objetivo {goal} en {dimension} con {external} {currency} ({projects}), y ninguna política activa o planificada actúa allí. Ese trabajo no tiene ancla en el país.',
    suggestion:
      'Anotar el efecto de la política a la que sirve, o decidir si hace falta una antes de que terminen los proyectos.',
    rule: 'Un objetivo tiene compromisos externos de proyectos en curso en una de las once dimensiones, y ninguna política activa o planificada tiene allí una fila de efecto.',
  },
  'C-612': {
    title: 'Muchos socios pequeños',
    message:
      'Objetivo {goal}: {tail} de los {partners} socios dan juntos como mucho una décima parte del dinero externo ({names}). Cada uno pide tanto tiempo como uno grande.',
    suggestion: 'Proponer que los socios pequeños se unan a un programa mayor o asuman cada uno una tarea.',
    rule: 'Los socios fuera del menor conjunto que aporta el 90 % de los compromisos externos son al menos 2 y al menos la mitad de los socios del objetivo.',
  },
};
