#!/usr/bin/env python3
"""Continues pre-training of the encoder on the text of the field: masked pieces are guessed (Devlin et al. 2019; Gururangan et al. 2020).

    pretrain.py --data DIR/text.safetensors --base DIR --output DIR [--epochs 2]
"""
import argparse
import json
import os
import shutil
import time

import numpy
import torch
from torch import nn
from torch.nn import functional

import schedule
import tensors
import windows
from encoder import Encoder

FEATURES = 24


class Guesser(nn.Module):
    """The encoder with a head that guesses pieces, tied to the word embeddings."""

    def __init__(self, encoder):
        super().__init__()
        width = encoder.words.embedding_dim
        self.encoder, self.dense, self.norm = encoder, nn.Linear(width, width), nn.LayerNorm(width, eps=1e-12)
        self.bias = nn.Parameter(torch.zeros(encoder.words.num_embeddings))

    def forward(self, ids, mask, features, chosen):
        x = self.encoder(ids, mask, features)[chosen]
        return functional.linear(self.norm(functional.gelu(self.dense(x)).float()), self.encoder.words.weight, self.bias)


def corrupt(ids, mask, features, vocabulary):
    """Chooses 15 % of the pieces: 80 % of these are masked, 10 % replaced; features of chosen pieces are hidden, for they would tell."""
    special = (ids == windows.CLS) | (ids == windows.SEP) | (mask == 0)
    chosen = (torch.rand(ids.shape) < 0.15) & ~special
    fate = torch.rand(ids.shape)
    broken = ids.clone()
    broken[chosen & (fate < 0.8)] = windows.MASK
    other = chosen & (fate >= 0.9)
    broken[other] = torch.randint(1000, vocabulary, (int(other.sum()),))
    features = features.clone()
    features[chosen] = 0
    return broken, features, chosen


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True)
    parser.add_argument("--base", required=True)
    parser.add_argument("--output", required=True)
    parser.add_argument("--epochs", type=float, default=2)
    parser.add_argument("--rate", type=float, default=4e-4)
    parser.add_argument("--budget", type=int, default=4096)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--threads", type=int, default=2)
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    torch.manual_seed(arguments.seed)
    os.makedirs(arguments.output, exist_ok=True)
    config = json.load(open(os.path.join(arguments.base, "config.json")))
    encoder = Encoder(config, FEATURES)
    encoder.load(tensors.read_weights(os.path.join(arguments.base, "model.safetensors")))
    model = Guesser(encoder)
    data = tensors.read(arguments.data)
    ranges = data["windows"]
    lengths = ranges[:, 1] - ranges[:, 0]
    plan = windows.plan(arguments.epochs, lambda epoch: windows.batches(lengths, arguments.budget, numpy.random.default_rng([arguments.seed, epoch])))
    optim = schedule.optimiser([(model.named_parameters(), arguments.rate)])
    rate = schedule.linear(optim, len(plan))
    checkpoint = schedule.Checkpoint(os.path.join(arguments.output, "checkpoint.pt"))
    first = checkpoint.load(model=model, optim=optim, rate=rate)
    print(f"{len(plan)} steps, {int(lengths.sum())} pieces", flush=True)
    model.train()
    running, begin = None, time.time()
    for step in range(first, len(plan)):
        torch.manual_seed(arguments.seed * 1_000_003 + step)
        ids, mask, features = windows.collate(data["ids"], data["features"], FEATURES, [tuple(ranges[i]) for i in plan[step]])
        broken, features, chosen = corrupt(ids, mask, features, config["vocab_size"])
        with torch.autocast("cpu", torch.bfloat16):
            logits = model(broken, mask, features, chosen)
        loss = functional.cross_entropy(logits.float(), ids[chosen])
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optim.step()
        rate.step()
        optim.zero_grad(set_to_none=True)
        running = loss.item() if running is None else 0.98 * running + 0.02 * loss.item()
        if (step + 1) % 20 == 0:
            print(f"step {step + 1} loss {running:.4f} {time.time() - begin:.0f} s", flush=True)
        checkpoint.save(step + 1, model=model, optim=optim, rate=rate)
    tensors.write(os.path.join(arguments.output, "model.safetensors"), {k: v.detach() for k, v in encoder.weights().items()})
    for name in ("config.json", "vocab.txt"):
        shutil.copy(os.path.join(arguments.base, name), arguments.output)


if __name__ == "__main__":
    main()
