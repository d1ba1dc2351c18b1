#!/bin/sh
# Typesets every paper of corpora/sources/*.tex into corpora/sample/*.pdf. The same sources give the same bytes.
# Needs pdflatex with: texlive-latex-recommended texlive-latex-extra texlive-fonts-recommended texlive-publishers
# texlive-science cm-super lmodern (Debian names).
set -eu
here=$(cd "$(dirname "$0")" && pwd)
export SOURCE_DATE_EPOCH=1767225600 FORCE_SOURCE_DATE=1 TZ=UTC LC_ALL=C
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$here"/*.tex "$here"/*.sty "$work"/
cd "$work"
for source in ${*:-*.tex}; do
    name=$(basename "$source" .tex)
    for pass in 1 2 3; do
        if ! pdflatex -interaction=nonstopmode -halt-on-error "$name.tex" > "$name.console" 2>&1; then
            tail -n 30 "$name.console" >&2
            exit 1
        fi
    done
    cp "$name.pdf" "$here/../sample/$name.pdf"
    echo "corpora/sample/$name.pdf"
done
