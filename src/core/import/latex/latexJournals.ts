const names =
  'aj Astronomical Journal|actaa Acta Astronomica|araa Annual Review of Astronomy and Astrophysics|' +
  'apj Astrophysical Journal|apjl Astrophysical Journal Letters|apjlett Astrophysical Journal Letters|' +
  'apjs Astrophysical Journal Supplement Series|apjsupp Astrophysical Journal Supplement Series|' +
  'ao Applied Optics|applopt Applied Optics|apss Astrophysics and Space Science|aap Astronomy & Astrophysics|' +
  'astap Astronomy & Astrophysics|aapr Astronomy and Astrophysics Review|' +
  'aaps Astronomy & Astrophysics Supplement Series|azh Astronomicheskii Zhurnal|' +
  'baas Bulletin of the American Astronomical Society|bac Bulletin of the Astronomical Institutes of Czechoslovakia|' +
  'bain Bulletin of the Astronomical Institutes of the Netherlands|caa Chinese Astronomy and Astrophysics|' +
  'cjaa Chinese Journal of Astronomy and Astrophysics|icarus Icarus|' +
  'jcap Journal of Cosmology and Astroparticle Physics|jrasc Journal of the Royal Astronomical Society of Canada|' +
  'memras Memoirs of the Royal Astronomical Society|mnras Monthly Notices of the Royal Astronomical Society|' +
  'na New Astronomy|nar New Astronomy Reviews|nat Nature|pra Physical Review A|prb Physical Review B|' +
  'prc Physical Review C|prd Physical Review D|pre Physical Review E|prl Physical Review Letters|' +
  'pasa Publications of the Astronomical Society of Australia|' +
  'pasp Publications of the Astronomical Society of the Pacific|' +
  'pasj Publications of the Astronomical Society of Japan|rmxaa Revista Mexicana de Astronomía y Astrofísica|' +
  'qjras Quarterly Journal of the Royal Astronomical Society|skytel Sky and Telescope|solphys Solar Physics|' +
  'sovast Soviet Astronomy|ssr Space Science Reviews|zap Zeitschrift für Astrophysik|iaucirc IAU Circulars|' +
  'aplett Astrophysics Letters|apspr Astrophysics Space Physics Research|' +
  'fcp Fundamentals of Cosmic Physics|gca Geochimica et Cosmochimica Acta|grl Geophysical Research Letters|' +
  'jcp Journal of Chemical Physics|jgr Journal of Geophysical Research|' +
  'jqsrt Journal of Quantitative Spectroscopy and Radiative Transfer|' +
  'memsai Memorie della Società Astronomica Italiana|nphysa Nuclear Physics A|physrep Physics Reports|' +
  'physscr Physica Scripta|planss Planetary and Space Science|procspie Proceedings of the SPIE|' +
  'psj Planetary Science Journal|maps Meteoritics and Planetary Science';

/**
 * The journals that the classes of astronomy have commands for, by these: what NASA's ADS writes as `\apj`. Commands:
 * https://journals.aas.org/aastex-package-for-manuscript-preparation/.
 */
export const latexJournals: readonly (readonly [command: string, journal: string])[] = names
  .split('|')
  .map((item) => [item.slice(0, item.indexOf(' ')), item.slice(item.indexOf(' ') + 1)]);
