#!/usr/bin/env python3
"""Fits recogniser and linker together, on one pass of the encoder.

    train.py --data DIR --base DIR --output DIR [--epochs 3] [--without corpus,corpus] [--told 0.5] [--hidden 0.05] [--average 0.998]

--base holds model.safetensors, config.json and vocab.txt of an encoder, pre-trained or fine-tuned before; a linker beside it goes on from there too.
With --told the reader gets one more input a corpus, its convention: corpora draw the same labels differently, and one that is told which need not guess.
The convention is withheld from the other passages, so that the reader can do without; the order of conventions is kept in config.json.
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
from torch.optim.swa_utils import AveragedModel

import schedule
import tensors
import windows
from encoder import Encoder
from linker import SPACE, Linker, slot_loss, spread

LEXICAL, HINTS, TAGS = 24, 12, 11
FEATURES = LEXICAL + HINTS
LONGEST = 32  # pieces of a mention that its mean is taken over


class Reader(nn.Module):
    """Encoder, tags a piece, and the space in which mentions are compared."""

    def __init__(self, config, dropout=0.1):
        super().__init__()
        width = config["hidden_size"]
        count = FEATURES + len(config.get("conventions", []))
        self.encoder = Encoder(config, count, dropout)
        self.features_out = nn.Linear(count, width, bias=False)
        self.head = nn.Linear(width, TAGS)
        self.space = nn.Linear(width, SPACE)
        self.dropout = dropout
        nn.init.zeros_(self.features_out.weight)

    def forward(self, ids, mask, features):
        x = self.vectors(ids, mask, features)
        return self.head(x), self.space(x)

    def vectors(self, ids, mask, features):
        x = self.encoder(ids, mask, features)
        return functional.dropout(x + self.features_out(features), self.dropout, self.training)

    def weights(self):
        return {**self.encoder.weights(), **{k: v for k, v in self.named_parameters() if not k.startswith("encoder.")}}

    def load(self, weights):
        self.encoder.load(weights)
        with torch.no_grad():
            for name in ("features_out.weight", "head.weight", "head.bias", "space.weight", "space.bias"):
                if name in weights:
                    part = dict(self.named_parameters())[name]
                    known = weights[name]
                    part[tuple(slice(0, n) for n in known.shape)] = known


class Data:
    """The file of training passages."""

    def __init__(self, folder, without=(), repeat=(), conventions=()):
        self.__dict__.update(tensors.read(os.path.join(folder, "passages.safetensors")))
        names = self.names = open(os.path.join(folder, "corpora.txt"), encoding="utf-8").read().split()
        self.conventions = list(conventions)
        times = {name: 0 for name in without} | {name: int(count) for name, _, count in (r.partition("=") for r in repeat if r)}
        self.passages = numpy.repeat(self.passages, [times.get(names[p[4]], 1) for p in self.passages], axis=0)
        self.longest = numpy.array([(self.windows[a:b, 1] - self.windows[a:b, 0]).max() for a, b, *_ in self.passages])
        self.sizes = numpy.array([b - a for a, b, *_ in self.passages])

    def only_with_values(self):
        """Leaves out the passages that teach nothing of links."""
        keep = self.passages[:, 3] > self.passages[:, 2]
        self.passages, self.longest, self.sizes = self.passages[keep], self.longest[keep], self.sizes[keep]

    def batches(self, budget, random):
        """Passages in batches of at most so many pieces, padding included."""
        order = numpy.argsort(self.longest + random.random(len(self.longest)) * 12, kind="stable")
        made, current, rows, longest = [], [], 0, 0
        for i in order:
            wider = max(longest, self.longest[i] + 2)
            if current and wider * (rows + self.sizes[i]) > budget:
                made.append(current)
                current, rows, wider = [], 0, self.longest[i] + 2
            current.append(int(i))
            rows += self.sizes[i]
            longest = wider
        made.append(current)
        random.shuffle(made)
        return made

    def wide(self, features):
        """The features with room for the conventions."""
        return functional.pad(features, (0, len(self.conventions)))

    def tell(self, features, corpus):
        """Sets the input of a corpus' convention, if it has one."""
        if self.names[corpus] in self.conventions:
            features[..., FEATURES + self.conventions.index(self.names[corpus])] = 1

    def batch(self, chosen, told=0.0):
        """Tensors of passages; told is the share of them whose convention is told."""
        ranges = [tuple(w) for i in chosen for w in self.windows[self.passages[i][0] : self.passages[i][1]]]
        ids, mask, features = windows.collate(self.ids, self.features, FEATURES, ranges)
        features = self.wide(features)
        if told:
            row = 0
            for i, share in zip(chosen, torch.rand(len(chosen)).tolist()):
                if share < told:
                    self.tell(features[row : row + self.sizes[i]], self.passages[i][4])
                row += self.sizes[i]
        length = ids.shape[1]
        allowed = numpy.zeros((len(ranges), length), numpy.int64)
        place = {}
        for row, (start, to) in enumerate(ranges):
            allowed[row, 1 : to - start + 1] = self.allowed[start:to]
            place[start] = row
        starts = numpy.array(sorted(place))
        rows = numpy.array([place[s] for s in starts])

        def flat(piece):
            at = numpy.searchsorted(starts, piece, side="right") - 1
            return rows[at] * length + 1 + piece - starts[at]

        values = numpy.concatenate([numpy.arange(self.passages[i][2], self.passages[i][3]) for i in chosen]) if chosen else numpy.zeros(0, int)
        return ids, mask, features, torch.from_numpy(allowed), self.links(values.astype(int), flat)

    def links(self, values, flat):
        """Places of the mentions, and for each slot the pairs of these values."""
        if len(values) == 0:
            return None
        table = self.values[values]
        numbers, places = {}, []

        def number(mention):
            if mention not in numbers:
                numbers[mention] = len(places)
                start, to = self.mentions[mention]
                places.append(flat(numpy.arange(start, min(to, start + LONGEST))))
                places[-1] = numpy.append(places[-1], flat(numpy.array([to - 1])))
            return numbers[mention]

        own = [number(v[0]) for v in table]
        slots = []
        for first, last, bit in ((3, 4, 1), (4, 5, 2)):
            owner = numpy.concatenate([numpy.full(v[last] - v[first], k) for k, v in enumerate(table)]).astype(numpy.int64)
            rows = numpy.concatenate([numpy.arange(v[first], v[last]) for v in table]).astype(numpy.int64)
            candidates = numpy.array([number(m) for m in self.pairs[rows, 0]], numpy.int64)
            slots.append(dict(owner=torch.from_numpy(owner), candidates=torch.from_numpy(candidates), gold=torch.from_numpy(self.pairs[rows, 1] == 1),
                              features=torch.from_numpy(self.pair_features[rows].copy()), known=torch.from_numpy((table[:, 2] & bit) > 0)))
        width = max(len(p) - 1 for p in places)
        index = numpy.zeros((len(places), width), numpy.int64)
        weight = numpy.zeros((len(places), width), numpy.float32)
        for k, p in enumerate(places):
            index[k, : len(p) - 1] = p[:-1]
            weight[k, : len(p) - 1] = 1 / (len(p) - 1)
        return dict(index=torch.from_numpy(index), weight=torch.from_numpy(weight), first=torch.tensor([p[0] for p in places]), last=torch.tensor([p[-1] for p in places]),
                    own=torch.tensor(own), features=torch.from_numpy(self.value_features[values].copy()), role=torch.from_numpy(table[:, 1].astype(numpy.int64)), slots=slots)


def tag_loss(logits, allowed):
    """Minus the log of the summed probability of all tags that the annotation allows; pieces without any teach nothing."""
    bits = (allowed[..., None] >> torch.arange(TAGS)) & 1 > 0
    use = bits.any(-1)
    return -torch.logsumexp(logits.log_softmax(-1).masked_fill(~bits, -1e4), -1)[use].mean()


def link_inputs(space, links):
    """What the linker takes: a mention is its first piece, its last and the mean of all."""
    flat = space.reshape(-1, SPACE)
    mean = (flat[links["index"]].float() * links["weight"][..., None]).sum(1)
    mentions = torch.cat([flat[links["first"]].float(), flat[links["last"]].float(), mean], -1)
    properties, materials = links["slots"]
    return (mentions[links["own"]], links["features"], mentions[properties["candidates"]], properties["owner"], properties["features"],
            mentions[materials["candidates"]], materials["owner"], materials["features"])


def link_losses(linker, space, links):
    """Losses of roles and slots, a mean over the values."""
    properties, materials = links["slots"]
    role, of_property, of_material = linker(*link_inputs(space, links))
    loss = functional.cross_entropy(role, links["role"], reduction="sum")
    for slot, (score, none) in ((properties, of_property), (materials, of_material)):
        # Where a record names a mention that is no candidate, the slot teaches nothing; its value has a role above none.
        lost, found = slot_loss(score, none, slot["owner"], slot["gold"])
        use = slot["known"] & (found | (links["role"] == 0))
        loss = loss + lost[use].sum()
    return loss / len(links["role"])


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True)
    parser.add_argument("--base", required=True)
    parser.add_argument("--output", required=True)
    parser.add_argument("--without", default="")
    parser.add_argument("--repeat", default="", help="corpora that are shown more than once an epoch: papers=3,mulms=2")
    parser.add_argument("--epochs", type=float, default=3)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--link-weight", type=float, default=0.3)
    parser.add_argument("--no-hints", action="store_true")
    parser.add_argument("--told", type=float, default=0, help="share of passages whose corpus' convention is an input")
    parser.add_argument("--hidden", type=float, default=0, help="share of pieces that are replaced by [MASK], so that their neighbours must tell")
    parser.add_argument("--average", type=float, default=0, help="decay of a running mean of the weights, which is kept in their place")
    parser.add_argument("--links-only", action="store_true", help="leave encoder and tags as they are and fit the linker to them")
    parser.add_argument("--budget", type=int, default=3072)
    parser.add_argument("--checkpoint-minutes", type=float, default=5)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--threads", type=int, default=2)
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    torch.manual_seed(arguments.seed)
    os.makedirs(arguments.output, exist_ok=True)
    config = json.load(open(os.path.join(arguments.base, "config.json")))
    without = arguments.without.split(",")
    if arguments.told:
        # Conventions that are new to a reader stand behind those that it knows.
        names = open(os.path.join(arguments.data, "corpora.txt"), encoding="utf-8").read().split()
        known = config.setdefault("conventions", [])
        known += [n for n in names if n not in without and n not in known]
    data = Data(arguments.data, without, arguments.repeat.split(","), config.get("conventions", []))
    reader = Reader(config)
    reader.load(tensors.read_weights(os.path.join(arguments.base, "model.safetensors")))
    linker = Linker(data.value_features.shape[1], data.pair_features.shape[1])
    fitted = os.path.join(arguments.base, "linker.safetensors")
    if os.path.exists(fitted):
        linker.load(tensors.read_weights(fitted))
    if arguments.links_only:
        data.only_with_values()
    plan = windows.plan(arguments.epochs, lambda epoch: data.batches(arguments.budget, numpy.random.default_rng([arguments.seed, epoch])))
    encoder = [(n, p) for n, p in reader.named_parameters() if n.startswith("encoder.") and "features" not in n]
    heads = [(n, p) for n, p in reader.named_parameters() if not n.startswith("encoder.") or "features" in n] + list(linker.named_parameters())
    if arguments.links_only:
        encoder, heads = [], [*reader.space.named_parameters(), *linker.named_parameters()]
    optim = schedule.optimiser([(encoder, arguments.rate), (heads, arguments.head_rate)])
    rate = schedule.linear(optim, len(plan))
    checkpoint = schedule.Checkpoint(os.path.join(arguments.output, "checkpoint.pt"), arguments.checkpoint_minutes)
    fitting = nn.ModuleList([reader, linker])
    parts = dict(reader=reader, linker=linker, optim=optim, rate=rate)
    if arguments.average:
        # The decay grows with the steps, so that the start is soon forgotten.
        parts["mean"] = mean = AveragedModel(
            fitting, avg_fn=lambda old, new, count: old + (new - old) * max(1 - arguments.average, 1 / (count + 1)))
    first = checkpoint.load(**parts)
    print(f"{len(plan)} steps, {len(data.passages)} passages", flush=True)
    reader.train(), linker.train()
    running, begin = None, time.time()
    for step in range(first, len(plan)):
        torch.manual_seed(arguments.seed * 1_000_003 + step)
        ids, mask, features, allowed, links = data.batch(plan[step], arguments.told)
        # Now and then the rules' advice is withheld, so that the reader can stand without it.
        features[..., LEXICAL:FEATURES] *= 0 if arguments.no_hints else (torch.rand(len(ids), 1, 1) >= 0.1).float()
        if arguments.hidden:
            inner = (mask > 0) & (ids != windows.CLS) & (ids != windows.SEP)
            ids[inner & (torch.rand(ids.shape) < arguments.hidden)] = windows.MASK
        with torch.autocast("cpu", torch.bfloat16):
            if arguments.links_only:
                reader.eval()
                with torch.no_grad():
                    vectors = reader.vectors(ids, mask, features)
                space, tags = reader.space(vectors), torch.zeros(())
            else:
                logits, space = reader(ids, mask, features)
                tags = tag_loss(logits.float(), allowed)
        found = link_losses(linker, space.float(), links) if links is not None else torch.zeros(())
        (tags + arguments.link_weight * found).backward()
        nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
        nn.utils.clip_grad_norm_(linker.parameters(), 1.0)
        optim.step()
        rate.step()
        optim.zero_grad(set_to_none=True)
        if arguments.average:
            mean.update_parameters(fitting)
        now = numpy.array([tags.item(), found.item() if links is not None else numpy.nan])
        running = now if running is None else numpy.where(numpy.isnan(now), running, numpy.where(numpy.isnan(running), now, 0.98 * running + 0.02 * now))
        if (step + 1) % 20 == 0:
            print(f"step {step + 1} tags {running[0]:.4f} links {running[1]:.4f} {time.time() - begin:.0f} s", flush=True)
        checkpoint.save(step + 1, **parts)
    if arguments.average:
        reader, linker = mean.module
    save(arguments, config, data, reader, linker)


def reference(data, reader, linker, count=4):
    """What the fitted networks say, in float32, of the first passages with values: other implementations are checked against it."""
    chosen = [i for i in range(len(data.passages)) if data.passages[i][3] > data.passages[i][2]][:count]
    reader.eval(), linker.eval()
    made = {}
    with torch.no_grad():
        for i in chosen:
            ids, mask, features, allowed, links = data.batch([i])
            logits, space = reader(ids, mask, features)
            inner = mask.clone()
            inner[:, 0] = 0
            inner[torch.arange(len(mask)), mask.sum(1) - 1] = 0
            made[f"{i}.logits"], made[f"{i}.space"] = logits[inner > 0], space[inner > 0]
            role, *slots = linker(*link_inputs(space, links))
            made[f"{i}.role"] = role.softmax(-1)
            for name, slot, (score, none) in zip(("property", "material"), links["slots"], slots):
                everything = torch.logaddexp(spread(score, slot["owner"], len(none)), none)
                made[f"{i}.{name}"], made[f"{i}.{name}_none"] = (score - everything[slot["owner"]]).exp(), (none - everything).exp()
    return made


def save(arguments, config, data, reader, linker):
    tensors.write(os.path.join(arguments.output, "reference.safetensors"), reference(data, reader, linker))
    tensors.write(os.path.join(arguments.output, "model.safetensors"), {k: v.detach() for k, v in reader.weights().items()})
    tensors.write(os.path.join(arguments.output, "linker.safetensors"), {k: v.detach() for k, v in linker.named_parameters()})
    shutil.copy(os.path.join(arguments.base, "vocab.txt"), arguments.output)
    with open(os.path.join(arguments.output, "config.json"), "w", encoding="utf-8") as file:
        json.dump(config, file, indent=2)


if __name__ == "__main__":
    main()
