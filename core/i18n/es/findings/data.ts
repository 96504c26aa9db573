import type { dataFindings as english } from '../../en/findings/data.ts';
import type { Same } from '../../same.ts';

/** Spanish: C-4xx, the figures behind the plan. */
export const dataFindings: Same<typeof english> = {
  'C-401': {
    title: 'Cifras distintas entre instituciones',
    message:
      '{subject}, {year}: {institution} indica {a}, {institution2} indica {b}. Las cifras difieren (diferencia relativa {d}); mientras no se elija una, se muestran las dos.',
    suggestion:
      'Comparar definiciones, fechas y cobertura en una misma mesa. Anotar el valor decidido, o una explicación, en la hoja de conciliación.',
    rule: 'Dos instituciones indican el mismo concepto para el mismo año (relación EQ), y su diferencia relativa simétrica supera `d_severe` (H), `d_notable` (M) o `d_minor` (L); de varios pares, el mayor.',
    variants: {
      PARTNER: {
        message:
          '{subject}, {partner}, {year}: {institution} indica {a}, {institution2} indica {b}. Las cifras difieren (diferencia relativa {d}); mientras no se elija una, se muestran las dos.',
      },
    },
  },
  'C-402': {
    title: 'La parte supera al todo',
    message:
      '{subject}, {year}: {institution} indica {a}, e {institution2} indica {b} para lo que debería contener al menos otro tanto (se tolera hasta un {percent} % más). Al menos una de las dos cuenta algo distinto de lo que la otra espera.',
    suggestion:
      'Comparar definiciones, fechas y cobertura en una misma mesa. La institución que se equivoca corrige su hoja; mientras tanto, anotar una explicación en la hoja de conciliación.',
    rule: 'Dos cifras de las que una es parte de la otra (relación LE o GE de la lista de conciliación) para el mismo año: la parte supera al todo en más que la tolerancia de la comparación.',
    variants: {
      PARTNER: {
        message:
          '{subject}, {partner}, {year}: {institution} indica {a}, e {institution2} indica {b} para lo que debería contener al menos otro tanto (se tolera hasta un {percent} % más). Al menos una de las dos cuenta algo distinto de lo que la otra espera.',
      },
    },
  },
  'C-403': {
    title: 'El país asociado indica otra cosa',
    message:
      '{subject}, {year}: este país cuenta {a}, el país asociado {b}. Una cifra propia más baja es habitual, porque la gente se va sin avisar; una diferencia de este tamaño oculta cuántos se fueron.',
    suggestion:
      'Pedir al país asociado sus definiciones y sus cifras por sexo y edad, y anotar una explicación en la hoja de conciliación. Las cifras nunca se promedian.',
    rule: 'La cifra propia y la del país asociado para el mismo flujo o existencia (relación MIRROR), propia dividida por espejo: H por encima de 1,5 o por debajo de 0,5, M por encima de 1,1 o por debajo de 0,8.',
    variants: {
      PARTNER: {
        message:
          '{subject}, {partner}, {year}: este país cuenta {a}, el país asociado {b}. Una cifra propia más baja es habitual, porque la gente se va sin avisar; una diferencia de este tamaño oculta cuántos se fueron.',
      },
      MORE: {
        message:
          '{subject}, {partner}, {year}: este país cuenta {a}, el país asociado solo {b}. Más salidas que llegadas es inusual: quizá se cuentan salidas dos veces, o visitas como traslados.',
      },
    },
  },
  'C-404': {
    title: 'Falta un desglose',
    message:
      'La cifra de {indicator} para {latest_year} no está desglosada por: {splits} ({sheets}). Sin ello nadie ve a quién afecta el vínculo.',
    suggestion:
      'Pedir las filas o columnas que faltan; al menos el {percent} % del todo debe estar en categorías conocidas.',
    rule: 'Para el año más reciente de un indicador de evidencia no está disponible un desglose que su dimensión necesita, en una hoja que tiene columnas para él: menos del 70 % del todo está en categorías conocidas (lo que un ministerio reserva cuenta como conocido). M si un vínculo importante nombra el indicador, si no L.',
  },
  'C-405': {
    title: 'Evidencia anticuada',
    message:
      'El valor más reciente de {indicator}, nombrado como evidencia, es de {latest_year}; son recientes los valores de {from_year} a {to_year}. Lo que era cierto entonces quizá ya no lo sea.',
    suggestion: 'Aportar un valor más nuevo, o nombrar otro indicador como evidencia.',
    rule: 'Un indicador de evidencia tiene un valor, y el más reciente es más antiguo que `recent_years`: M si un vínculo importante lo nombra, si no L.',
  },
  'C-406': {
    title: 'Definiciones distintas',
    message:
      '{subject}: el libro de {institution} dice {definition}, otros dicen otra cosa ({others}). Las cifras que siguen definiciones distintas no se pueden sumar.',
    suggestion:
      'Acordar una definición para la próxima ronda; hasta entonces, anotar junto a cada cifra cuál sigue.',
    rule: 'Los libros de STA, INT y LAB difieren en `definition_set` o `migrant_basis` (X29), o dos indicadores de evidencia de una casilla vienen de libros con distinto `migrant_basis`.',
    variants: {
      CELL: {
        message:
          'El vínculo del objetivo {goal} con {dimension} se apoya en cifras que cuentan a personas distintas: {indicator} cuenta a los migrantes por {basis}, {indicator2} por {basis2}. Una junto a otra pueden decir lo que ninguna dice.',
      },
    },
  },
  'C-407': {
    title: 'Hoja no recibida',
    message:
      '{institution}: la hoja {subject} para {year} se esperaba el {due} y no está entre los libros leídos.',
    suggestion: 'Pedir la hoja, o corregir el calendario de datos.',
    rule: 'Una fila del calendario de datos del año de referencia vence a la fecha de referencia, no tiene fecha de recepción y no se leyó ninguna hoja de ese tipo con una fila usada: M; H si todos los indicadores de prueba de un vínculo importante la necesitan.',
    variants: {
      ONLY_SOURCE: {
        message:
          '{institution}: la hoja {subject} para {year} se esperaba el {due} y no está entre los libros leídos. Es la única fuente de prueba de: {links}.',
      },
    },
  },
  'C-408': {
    title: 'Valor distinto al de la última consolidación',
    message: '{indicator} para {year}: {old} en la última consolidación, {new} ahora.',
    suggestion:
      'Decir junto a la cifra por qué se revisó, para que quien lea ambos libros no tenga que adivinarlo.',
    rule: 'Una cifra nacional del mismo indicador y año es distinta de la del libro anterior (`--previous`): I; M si, reponiendo solo el valor anterior, surge otra constatación o una puntuación difiere en más de 5 puntos.',
    variants: {
      TURNS: {
        message:
          '{indicator} para {year}: {old} en la última consolidación, {new} ahora. Este cambio por sí solo hace cambiar una constatación o mueve una puntuación más de 5 puntos.',
      },
    },
  },
};
