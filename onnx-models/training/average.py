#!/usr/bin/env python3
"""Averages the weights of fitted models that began from the same one (model soups: Wortsman et al. 2022).

    average.py --output DIR MODEL=SHARE MODEL=SHARE ...

The first model gives shapes, configuration and linker. Tensors, or further columns of them, that a model lacks (input features added
since) are taken from the first. The linker no longer fits the averaged encoder: train.py --links-only fits it again.
"""
import argparse
import os
import shutil

import tensors


def average(models, shares):
    """Weighted mean of the tensors; all are brought to the shapes of the first model's."""
    first = models[0]
    total = sum(shares)
    mean = {}
    for name, tensor in first.items():
        result = tensor * (shares[0] / total)
        for weights, share in zip(models[1:], shares[1:]):
            own = tensor.clone()
            if name in weights:
                own[tuple(slice(0, n) for n in weights[name].shape)] = weights[name]
            result = result + own * (share / total)
        mean[name] = result
    return mean


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--output", required=True)
    parser.add_argument("models", nargs="+")
    arguments = parser.parse_args()
    folders, shares = zip(*((folder, float(share)) for folder, share in (m.rsplit("=", 1) for m in arguments.models)))
    os.makedirs(arguments.output, exist_ok=True)
    models = [tensors.read_weights(os.path.join(folder, "model.safetensors")) for folder in folders]
    tensors.write(os.path.join(arguments.output, "model.safetensors"), average(models, shares))
    for name in ("config.json", "vocab.txt", "linker.safetensors"):
        if os.path.exists(os.path.join(folders[0], name)):
            shutil.copyfile(os.path.join(folders[0], name), os.path.join(arguments.output, name))


if __name__ == "__main__":
    main()
