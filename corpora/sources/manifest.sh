#!/bin/sh
# Writes corpora/manifest.tsv: file, format, title, licence, SHA-256, source.
set -eu
export LC_ALL=C
cd "$(dirname "$0")/.."
title_of() {
    case $1 in
    thermoelectric-titanate.pdf) echo 'Thermoelectric properties of strontium-substituted calcium titanate ceramics' ;;
    steel-quenched-tempered.pdf) echo 'Influence of tempering on strength and toughness of two low-alloy steels' ;;
    azo-films.pdf) echo 'Electrical and Optical Properties of Sputtered ZnO:Al Films on Glass' ;;
    garnet-electrolyte.pdf) echo 'Tantalum-doped garnet electrolytes for solid-state lithium batteries' ;;
    pmma-silica.pdf) echo 'Glass transition and stiffness of poly(methyl methacrylate) filled with silica nanoparticles' ;;
    cuprate-iron-superconductors.pdf) echo 'Superconductivity in yttrium-substituted iron arsenides and a cuprate reference' ;;
    boride-coatings.pdf) echo 'Hardness and wear of TiB2 and TiAlN coatings on tool steel' ;;
    cobalt-ferrite.pdf) echo 'Magnetic properties of Zn-substituted cobalt ferrite nanoparticles' ;;
    zinc-imidazolate-framework.*) echo 'Carbon dioxide uptake of amine-loaded zinc imidazolate frameworks' ;;
    perovskite-solar.html) echo 'Phenethylammonium additives raise the open-circuit voltage of MAPbI3 solar cells' ;;
    oer-catalyst.html) echo 'NiFe layered double hydroxide on cobalt phosphide for oxygen evolution in alkaline water' ;;
    titanate-phosphate-dielectrics.xml) echo 'Dielectric and thermal properties of BaTiO3 filled phosphate glasses' ;;
    biocomposite-scaffold.txt) echo 'Gelatin–hydroxyapatite scaffolds for bone repair: porosity, strength and swelling' ;;
    *) echo "no title known for $1" >&2; exit 1 ;;
    esac
}
format_of() {
    case $1 in
    *.pdf) echo PDF ;; *.html) echo HTML ;; *.xml) echo JATS ;; *.txt) echo text ;;
    esac
}
{
    printf 'file\tformat\ttitle\tlicence\tsha256\tsource\n'
    for path in sample/*; do
        file=${path#sample/}
        source=$path
        case $file in *.pdf) source=sources/${file%.pdf}.tex ;; esac
        printf '%s\t%s\t%s\tMIT\t%s\t%s\n' "$file" "$(format_of "$file")" "$(title_of "$file")" "$(sha256sum "$path" | cut -d' ' -f1)" "$source"
    done
} > manifest.tsv.new
mv manifest.tsv.new manifest.tsv
