#!/usr/bin/env python3
"""Fits the linker alone, on vectors of mentions that the fitted encoder computes once: minutes instead of hours.

    link.py --data DIR --base DIR --output DIR [--epochs 12] [--repeat papers=3]

--base holds model.safetensors, config.json, vocab.txt and perhaps a linker to go on from. The output is a folder like it with a new linker; encoder, tags and the space of
mentions stay as they are, byte for byte.
"""
import argparse
import json
import os
import shutil
import time

import numpy
import torch
from torch import nn

import schedule
import tensors
import windows
from linker import SPACE, Linker
from train import FEATURES, Data, Reader, link_losses, reference


def vectors(data, reader, budget):
    """The place of each piece in the space of mentions, [piece, SPACE], float16, by its corpus' convention; zeros for passages without values."""
    space = torch.zeros(len(data.ids), SPACE, dtype=torch.float16)
    corpus = {tuple(w): c for a, b, _, _, c in data.passages for w in data.windows[a:b]}
    ranges = sorted(corpus, key=lambda w: (w[1] - w[0], w))
    reader.eval()
    at, begin, told = 0, time.time(), time.time()
    with torch.no_grad():
        while at < len(ranges):
            to = at + 1
            while to < len(ranges) and (ranges[to][1] - ranges[to][0] + 2) * (to + 1 - at) <= budget:
                to += 1
            ids, mask, features = windows.collate(data.ids, data.features, FEATURES, ranges[at:to])
            features = data.wide(features)
            for row in range(to - at):
                data.tell(features[row], corpus[ranges[at + row]])
            found = reader(ids, mask, features)[1].half()
            for row, (start, end) in enumerate(ranges[at:to]):
                space[start:end] = found[row, 1 : 1 + end - start]
            at = to
            if time.time() - told > 20:
                told = time.time()
                print(f"window {at} of {len(ranges)}, {time.time() - begin:.0f} s", flush=True)
    return space


def batches(data, values, random):
    """Passages in batches of about so many values."""
    order = random.permutation(len(data.passages))
    made, count = [[]], 0
    for i in order:
        made[-1].append(i)
        count += data.passages[i][3] - data.passages[i][2]
        if count >= values:
            made.append([])
            count = 0
    return [m for m in made if m]


def links_of(data, chosen):
    values = numpy.concatenate([numpy.arange(data.passages[i][2], data.passages[i][3]) for i in chosen])
    return data.links(values.astype(int), lambda pieces: pieces)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True)
    parser.add_argument("--base", required=True)
    parser.add_argument("--output", required=True)
    parser.add_argument("--without", default="")
    parser.add_argument("--repeat", default="", help="corpora that are shown more than once an epoch: papers=3,mulms=2")
    parser.add_argument("--vectors", help="file to keep the vectors in, or to take them from")
    parser.add_argument("--anew", action="store_true", help="do not go on from the linker in --base")
    parser.add_argument("--epochs", type=int, default=12)
    parser.add_argument("--rate", type=float, default=1e-3)
    parser.add_argument("--values", type=int, default=96, help="values a step")
    parser.add_argument("--dropout", type=float, default=0.1)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--threads", type=int, default=2)
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    torch.manual_seed(arguments.seed)
    os.makedirs(arguments.output, exist_ok=True)
    config = json.load(open(os.path.join(arguments.base, "config.json")))
    data = Data(arguments.data, arguments.without.split(","), arguments.repeat.split(","), config.get("conventions", []))
    data.only_with_values()
    reader = Reader(config)
    reader.load(tensors.read_weights(os.path.join(arguments.base, "model.safetensors")))
    linker = Linker(data.value_features.shape[1], data.pair_features.shape[1], arguments.dropout)
    fitted = os.path.join(arguments.base, "linker.safetensors")
    if os.path.exists(fitted) and not arguments.anew:
        linker.load(tensors.read_weights(fitted))
    if arguments.vectors and os.path.exists(arguments.vectors):
        space = torch.load(arguments.vectors)
    else:
        space = vectors(data, reader, 8192)
        if arguments.vectors:
            torch.save(space, arguments.vectors)
    plan = [b for epoch in range(arguments.epochs) for b in batches(data, arguments.values, numpy.random.default_rng([arguments.seed, epoch]))]
    optim = schedule.optimiser([([], arguments.rate), (list(linker.named_parameters()), arguments.rate)])
    rate = schedule.linear(optim, len(plan))
    linker.train()
    running, begin = None, time.time()
    for step, chosen in enumerate(plan):
        torch.manual_seed(arguments.seed * 1_000_003 + step)
        loss = link_losses(linker, space, links_of(data, chosen))
        loss.backward()
        nn.utils.clip_grad_norm_(linker.parameters(), 1.0)
        optim.step()
        rate.step()
        optim.zero_grad(set_to_none=True)
        running = loss.item() if running is None else 0.98 * running + 0.02 * loss.item()
        if (step + 1) % 100 == 0:
            print(f"step {step + 1} of {len(plan)} links {running:.4f} {time.time() - begin:.0f} s", flush=True)
    tensors.write(os.path.join(arguments.output, "reference.safetensors"), reference(data, reader, linker))
    tensors.write(os.path.join(arguments.output, "linker.safetensors"), {k: v.detach() for k, v in linker.named_parameters()})
    for name in ("model.safetensors", "config.json", "vocab.txt"):
        shutil.copy(os.path.join(arguments.base, name), arguments.output)


if __name__ == "__main__":
    main()
